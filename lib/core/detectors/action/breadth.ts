import type { Context } from '../../model/context.ts';
import type { Action } from '../../model/draft.ts';
import { plainly, plainParts, plainWords } from '../words/plainWords.ts';

/** How much an action reaches: one device or person, several, a whole client, or every client. */
export interface Breadth {
  size: 'one' | 'several' | 'client' | 'all';
  sentence: string;
}

const EVERY_CLIENT = plainly('every-client');
const WHOLE_CLIENT = new RegExp(`(?:^|[\\s:=/,])(?:\\*|${plainParts('everything')})(?:$|[\\s:,/-])`, 'iu');
const GROUP = plainly('group');
/** Names of parameters that say what is reached. */
const REACH = new RegExp(plainParts('reach'), 'iu');
const COUNTED = new RegExp(`(?<![\\p{L}\\p{N}_])(\\d{2,6}) ${plainWords('device')}`, 'iu');
/** From this many named targets on it is a whole group. */
const MANY = 10;

/** How much `action` reaches, by its target, the count its parameters name, and the accounts of the directory. */
export function breadthOf(action: Action, context: Context): Breadth {
  const target = action.target ?? '';
  const scope = action.parameters.filter(({ name }) => REACH.test(name));
  const spoken = [target, ...scope.map(({ value }) => value)].join('\n');
  if (EVERY_CLIENT.test(`${action.name} ${spoken}`))
    return { size: 'all', sentence: 'This reaches every client.' };
  const named = target.split(/[,;\n]+/).filter((part) => part.trim() !== '').length;
  const counted = scope
    .map(({ value }) => Number(/^\s*(\d{1,6})\b/.exec(value)?.[1] ?? 0))
    .reduce((a, b) => Math.max(a, b), 0);
  const inName = Number(COUNTED.exec(`${action.name} ${target}`)?.[1] ?? 0);
  const count = Math.max(named, counted, inName);
  const isAccount = context.directory.some(({ name }) => name.toLowerCase() === target.trim().toLowerCase());
  if (WHOLE_CLIENT.test(spoken) || isAccount || /^\*$/.test(target.trim())) {
    return { size: 'client', sentence: 'This reaches everything of a client.' };
  }
  if (count >= MANY) return { size: 'client', sentence: `This reaches ${count} at once.` };
  if (count > 1) return { size: 'several', sentence: `This reaches ${count} at once.` };
  if (GROUP.test(spoken)) return { size: 'several', sentence: 'This reaches a whole group.' };
  return { size: 'one', sentence: 'This reaches one.' };
}
