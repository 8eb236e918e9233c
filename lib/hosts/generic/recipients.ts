import type { Recipient, Sender } from '../../core/model/draft.ts';
import { CHIP, type RecipientField } from './recipientFields.ts';

/** The recipients as the page shows them, each address once a role. */
export function readRecipients(fields: readonly RecipientField[]): Recipient[] {
  return fields.flatMap(({ role, inputs, chips }) => {
    const written = inputs.flatMap(({ value }) => parseAddresses(value));
    const shown = chips === null ? [] : [...chips.querySelectorAll(CHIP)].flatMap(chipAddress);
    const known = new Set<string>();
    return [...written, ...shown].flatMap((sender) => {
      const key = sender.address.toLowerCase();
      if (known.has(key)) return [];
      known.add(key);
      return [{ role, ...sender }];
    });
  });
}

function chipAddress(chip: Element): Sender[] {
  const data = [...chip.attributes].find(
    ({ name, value }) => name.startsWith('data-') && value.includes('@'),
  );
  const name = chip.textContent?.trim() || null;
  if (data !== undefined) return [{ address: data.value, name }];
  return parseAddresses(name ?? '').filter(({ address }) => address.includes('@'));
}

/** Reads a list of addresses as people write them: `Name <address>`, `"Last, First" <address>`, or an address alone. */
export function parseAddresses(text: string): Sender[] {
  return text
    .split(/[,;\n](?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const named = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(part);
      return named
        ? { address: named[2] ?? part, name: named[1]?.trim() || null }
        : { address: part, name: null };
    });
}
