import type { Recipient } from '../../core/model/draft.ts';
import type { PackComposer, PackRecipients } from '../../core/model/pack.ts';
import type { Kit } from '../generic/guide.ts';
import { parseAddresses } from '../generic/recipients.ts';
import { type Missed, query, type Sight } from './sight.ts';
import { oneLine, textOf } from './values.ts';

const ROLES = ['to', 'cc', 'bcc'] as const;

/** The recipients as the tool's own fields show them; those of a role that the pack does not find stay as structure found them. */
export function readRecipients(
  composer: PackComposer,
  known: readonly Recipient[],
  name: string,
  sight: Sight,
  kit: Kit,
  missed: Missed,
): Recipient[] {
  return ROLES.flatMap((role) => {
    const place = composer[role];
    const structural = known.filter((recipient) => recipient.role === role);
    const found = place === undefined ? null : readField(place, `${name}.${role}`, sight, kit, missed);
    if (found === null) return structural;
    if (found.length > 0 || structural.length === 0) return found.map((sender) => ({ role, ...sender }));
    // Structure sees somebody there whom no chip of the pack names.
    const [selector] = place?.chips ?? place?.field.find ?? [];
    missed(`${name}.${role}.chips`, selector ?? '');
    return structural;
  });
}

function readField(
  place: PackRecipients,
  name: string,
  sight: Sight,
  kit: Kit,
  missed: Missed,
): Omit<Recipient, 'role'>[] | null {
  const field = sight.one(place.field, `${name}.field`);
  if (field === null) return null;
  if (place.chips === undefined) return parseAddresses(textOf(field, kit));
  for (const selector of place.chips) {
    const chips = query(field, selector, kit);
    if (chips.length > 0) return chips.flatMap((chip) => readChip(chip, place));
  }
  // An address stands there, and no chip was recognised: what is shown is better than nothing.
  const shown = parseAddresses(oneLine(field.textContent)).filter(({ address }) => address.includes('@'));
  if (shown.length === 0) return [];
  missed(`${name}.chips`, place.chips[0] ?? '');
  return shown;
}

function readChip(chip: Element, place: PackRecipients): Omit<Recipient, 'role'>[] {
  const words = oneLine(chip.textContent);
  const address = place.attribute === undefined ? null : chip.getAttribute(place.attribute);
  if (address === null || address === '') return parseAddresses(words);
  const name = place.name === undefined ? words : chip.getAttribute(place.name);
  return [{ address, name: name === '' || name === address ? null : name }];
}
