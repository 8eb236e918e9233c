import type { Visibility } from '../../core/model/draft.ts';
import type { Editors } from '../../editors/kit.ts';
import { accessibleName, fieldLabel } from './accessibleName.ts';

const INTERNAL = /\b(?:internal|private|(?:staff|team|technicians?) only|not visible to)\b/i;
const CLIENT =
  /\b(?:public|external|(?:visible|shown) to (?:the )?(?:client|customer|contact|requester|end[- ]?user)s?|(?:client|customer)[- ]visible)\b/i;
/** That the client is told of it now. Where it is off, the client may read it all the same. */
const TELLS =
  /\b(?:reply|send|e-?mail|notify|inform|cc|copy)\b.{0,24}?\b(?:client|customer|contact|requester|requestor|caller|reporter|end[- ]?user)s?\b/i;
const SWITCHES =
  'input[type=radio],input[type=checkbox],select,[role=tab],[role=radio],[role=switch],[aria-pressed]';

/** A switch of the tool that says who will read, with its words. */
interface Switch {
  element: Element;
  words: string;
}

/** The controls in `scope` whose words speak of who will read. Found once a structure; their state is read afresh. */
export function visibilitySwitches(scope: Element, { queryThrough }: Editors): Switch[] {
  return queryThrough(scope, SWITCHES)
    .map((element) => ({ element, words: wordsOfSwitch(element) }))
    .filter(({ words }) => meaning(words) !== null);
}

/**
 * Who will read, as the tool's own controls say. Null where they don't. Where one says client and another
 * internal, the client may read it.
 */
export function visibilityOf(switches: readonly Switch[], sendName: string): Visibility | null {
  const said = switches.map(saidBy).filter((visibility) => visibility !== null);
  if (said.length > 0) return said.includes('client') ? 'client' : 'internal';
  return INTERNAL.test(sendName) ? 'internal' : null;
}

function saidBy({ element, words }: Switch): Visibility | null {
  if (element.tagName === 'SELECT') {
    return meaning((element as HTMLSelectElement).selectedOptions[0]?.text ?? '');
  }
  const said = meaning(words);
  if (isOn(element)) return said;
  // One of several that is off says nothing; a single switch that is off says the opposite.
  const isSingle = element.matches('input[type=checkbox],[role=switch],[aria-pressed]');
  if (!isSingle || said === null || (said === 'client' && !CLIENT.test(words))) return null;
  return said === 'internal' ? 'client' : 'internal';
}

function meaning(words: string): Visibility | null {
  if (INTERNAL.test(words)) return 'internal';
  return CLIENT.test(words) || TELLS.test(words) ? 'client' : null;
}

function isOn(element: Element): boolean {
  if (element.tagName === 'INPUT') return (element as HTMLInputElement).checked;
  return ['aria-checked', 'aria-selected', 'aria-pressed'].some(
    (attribute) => element.getAttribute(attribute) === 'true',
  );
}

function wordsOfSwitch(element: Element): string {
  if (element.tagName === 'SELECT') {
    const options = [...(element as HTMLSelectElement).options].map(({ text }) => text);
    return [fieldLabel(element), ...options].join(' ');
  }
  return element.tagName === 'INPUT' ? fieldLabel(element) : accessibleName(element);
}
