/** Signs that are taken for one another, after UTS #39 and the habits of those who register such names. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[0оο]/g, 'o'],
  [/[1lі|ı]/g, 'i'],
  [/[а]/g, 'a'],
  [/[еє]/g, 'e'],
  [/[рρ]/g, 'p'],
  [/[сϲ]/g, 'c'],
  [/[хχ]/g, 'x'],
  [/5/g, 's'],
  [/3/g, 'e'],
  [/-/g, ''],
];
/** Words that are hung on a name to make it look official. */
const HUNG =
  /^-?(?:support|help|helpdesk|service|services|secure|security|login|signin|mail|online|portal|billing|invoice|invoices|account|accounts|group|team|it|corp|inc|ltd|official|app|web|cloud)$/;

/** True where `domain` could be taken for the different domain `known`: look-alike signs, one slip, or a word hung on. */
export function looksLike(domain: string, known: string): boolean {
  if (domain === known) return false;
  const [name, ending] = parts(domain);
  const [right, rightEnding] = parts(known);
  if (right.length < 4) return false;
  if (name === right) return ending !== rightEnding;
  if (folded(name) === folded(right)) return true;
  const rest = name.startsWith(right)
    ? name.slice(right.length)
    : name.endsWith(right)
      ? name.slice(0, -right.length).replace(/-$/, '')
      : null;
  if (rest !== null) return HUNG.test(rest);
  return right.length >= 6 && isOneSlip(name, right);
}

function parts(domain: string): [string, string] {
  const dot = domain.indexOf('.');
  return dot < 0 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot + 1)];
}

function folded(name: string): string {
  return SAME.reduce((text, [from, to]) => text.replace(from, to), name.normalize('NFKC'));
}

/** One letter more, less or other, or two swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  const restA = a.slice(at);
  const restB = b.slice(at);
  if (restA.length === restB.length) {
    const isSwapped =
      restA.charAt(0) === restB.charAt(1) &&
      restA.charAt(1) === restB.charAt(0) &&
      restA.slice(2) === restB.slice(2);
    return isSwapped || restA.slice(1) === restB.slice(1);
  }
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
}
