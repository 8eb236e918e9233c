import type { Visibility } from '../../core/model/draft.ts';
import type { PackComposer } from '../../core/model/pack.ts';
import type { VisibilityRule } from '../../core/model/packControl.ts';
import type { Kit } from '../generic/guide.ts';
import { matches, type Sight } from './sight.ts';
import { textOf } from './values.ts';

/**
 * Who will read, as the tool's own controls say. Where one says client, or one that must be there is not, or
 * none says anything, it is the client.
 */
export function readVisibility(
  visibility: PackComposer['visibility'],
  name: string,
  sight: Sight,
  kit: Kit,
): Visibility {
  if (visibility?.is !== undefined) return visibility.is;
  const said = (visibility?.rules ?? []).map((rule, index) =>
    saidBy(rule, `${name}.rules[${index}].control`, sight, kit),
  );
  return said.includes('internal') && !said.includes('client') ? 'internal' : 'client';
}

function saidBy(rule: VisibilityRule, name: string, sight: Sight, kit: Kit): Visibility | null {
  const { control, when, is } = rule;
  const found = sight.all(control, name);
  // Nobody knows what it would say.
  if (found.length === 0) return (control.count ?? '1').startsWith('0') ? null : 'client';
  return when === 'there' || found.some((element) => isSo(element, rule, kit)) ? is : null;
}

function isSo(element: Element, { when, with: wanted = '' }: VisibilityRule, kit: Kit): boolean {
  switch (when) {
    case 'on':
      return isOn(element);
    case 'off':
      return !isOn(element);
    case 'matches':
      return matches(element, [wanted]);
    case 'value':
      return (element as HTMLInputElement).value === wanted;
    default:
      return textOf(element, kit).toLowerCase().includes(wanted.toLowerCase());
  }
}

const STATES = ['aria-checked', 'aria-pressed', 'aria-selected', 'aria-current'];

function isOn(element: Element): boolean {
  if ((element as HTMLInputElement).checked === true) return true;
  return STATES.some((state) => /^(?:true|page|mixed)$/.test(element.getAttribute(state) ?? ''));
}
