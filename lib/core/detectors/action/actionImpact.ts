import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { alone, plainly, plainParts, plainWords } from '../words/plainWords.ts';
import { breadthOf } from './breadth.ts';

const META = {
  id: 'action-impact',
  category: 'action',
  types: ['CANNOT_UNDO', 'REACHES_MANY', 'PROTECTED_TARGET', 'OUTSIDE_WINDOW', 'DISRUPTS', 'WEAKENS'],
} as const;
type Type = (typeof META.types)[number];

/** Acts that cannot be taken back, that interrupt somebody's work, and that only look. */
const LASTING = plainly('act-lasting');
const DISRUPTING = plainly('act-disrupting');
const LOOKING = new RegExp(`^${plainWords('act-looking')}|${plainWords('act-looking-last')}$`, 'iu');
/** A guard that is taken away, however the language orders the two words. */
const WEAKENING = new RegExp(
  [
    `${plainWords('act-weakening')}.{0,40}${plainWords('guard')}`,
    `${plainWords('guard')}.{0,40}${plainWords('act-weakening')}`,
    plainWords('act-opening'),
  ].join('|'),
  'iu',
);
const FORCING = new RegExp(plainParts('forced'), 'iu');
const DENIED = alone('no');
const FORCED = alone('yes');

/** Targets and parameters of an action: how much it reaches, whether it can be taken back, and when it runs. */
export const actionImpact: Detector = {
  meta: META,
  detect(input) {
    const { action } = input.draft;
    if (action === null) return [];
    const found: Finding[] = [];
    const add = (type: Type, severity: Severity, sentence: string) => {
      found.push({
        detector: META.id,
        type,
        category: META.category,
        severity,
        score: 0.9,
        place: { part: 'action' },
        sentence,
      });
    };
    // A parameter that is set to "no" says what is not done.
    const set = action.parameters.filter(({ value }) => !DENIED.test(value.trim()));
    const spoken = [action.name, ...set.map(({ name, value }) => `${name} ${value}`)].join('\n');
    const looksOnly = LOOKING.test(action.name.trim());
    const breadth = breadthOf(action, input.context);
    const isForced = action.parameters.some(
      ({ name, value }) => FORCING.test(name) && FORCED.test(value.trim()),
    );
    const isLasting = !looksOnly && (LASTING.test(spoken) || isForced);
    const isDisrupting = !looksOnly && (isLasting || DISRUPTING.test(action.name));
    if (isLasting)
      add('CANNOT_UNDO', breadth.size === 'one' ? 'high' : 'critical', 'This cannot be taken back.');
    if (WEAKENING.test(spoken.replace(/\n/g, ' '))) add('WEAKENS', 'high', 'This takes a defence away.');
    if (!looksOnly && breadth.size !== 'one') {
      const severity: Severity =
        breadth.size === 'all' ? 'critical' : breadth.size === 'client' ? 'high' : 'medium';
      add('REACHES_MANY', severity, breadth.sentence);
    }
    if (isDisrupting && !isLasting && breadth.size === 'one') {
      const isAsked = isNamedInThread(input);
      add(
        'DISRUPTS',
        isAsked ? 'low' : 'medium',
        isAsked
          ? 'This interrupts somebody, and the thread names the target.'
          : 'This interrupts somebody’s work.',
      );
    }
    if (!looksOnly && isProtected(input)) add('PROTECTED_TARGET', 'high', 'Policy protects this target.');
    if (isDisrupting && isOutsideWindow(input))
      add('OUTSIDE_WINDOW', 'high', 'This would run outside the maintenance window.');
    return found;
  },
};

function targetsOf({ draft }: DetectorInput): string[] {
  return (draft.action?.target ?? '')
    .split(/[,;\n]+/)
    .map((target) => target.trim())
    .filter((target) => target !== '');
}

function isNamedInThread(input: DetectorInput): boolean {
  const targets = targetsOf(input);
  const thread = input.context.thread.map(({ text }) => text.toLowerCase()).join('\n');
  return targets.length > 0 && targets.every((target) => thread.includes(target.toLowerCase()));
}

/** `*` in a policy's name stands for any characters. */
function fits(name: string, target: string): boolean {
  const parts = name.toLowerCase().split('*');
  let at = 0;
  const text = target.toLowerCase();
  for (const [index, part] of parts.entries()) {
    const found = text.indexOf(part, at);
    if (found < 0 || (index === 0 && found !== 0)) return false;
    at = found + part.length;
  }
  return parts.at(-1) === '' || at === text.length;
}

function isProtected(input: DetectorInput): boolean {
  const names = input.context.reference?.protectedTargets ?? [];
  return targetsOf(input).some((target) => names.some((name) => fits(name, target)));
}

/** Windows are named for this target, and now is in none of them. */
function isOutsideWindow(input: DetectorInput): boolean {
  const { now, reference } = input.context;
  const targets = targetsOf(input);
  const windows = (reference?.maintenanceWindows ?? []).filter(
    (window) =>
      window.targets.length === 0 ||
      targets.some((target) => window.targets.some((name) => fits(name, target))),
  );
  if (now === undefined || windows.length === 0) return false;
  const at = Date.parse(now);
  return !windows.some(({ from, to }) => at >= Date.parse(from) && at < Date.parse(to));
}
