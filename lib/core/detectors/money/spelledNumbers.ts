const UNITS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, grand: 1e3, million: 1e6, billion: 1e9 };

/** How many words of a number are read: "nine hundred and ninety nine thousand …". */
const MOST = 12;

/** The number in English words that ends at `end`, a space or hyphen aside; null where none does. */
export function spelledNumberBefore(text: string, end: number): { start: number; value: number } | null {
  const words: string[] = [];
  let start = end;
  for (let count = 0; count < MOST; count += 1) {
    const word = /([A-Za-z]+)[ -]$/.exec(text.slice(Math.max(0, start - 12), start));
    const spelled = word?.[1]?.toLowerCase();
    if (word === null || spelled === undefined || !isNumberWord(spelled)) break;
    words.unshift(spelled);
    start -= word[0].length;
  }
  while (words[0] === 'and' || words[0] === 'a') {
    if (words[0] === 'a' && words[1] !== undefined && words[1] !== 'and') break;
    start += `${words.shift()} `.length;
  }
  return words.length === 0 ? null : { start, value: countOf(words) };
}

function isNumberWord(word: string): boolean {
  return (
    word === 'and' ||
    word === 'a' ||
    word === 'hundred' ||
    SCALES[word] !== undefined ||
    UNITS.includes(word) ||
    TENS.includes(word)
  );
}

function countOf(words: readonly string[]): number {
  let total = 0;
  let part = 0;
  for (const word of words) {
    const unit = UNITS.indexOf(word);
    const ten = TENS.indexOf(word);
    const scale = SCALES[word];
    if (word === 'a') part = 1;
    else if (unit >= 0) part += unit;
    else if (ten >= 0) part += (ten + 2) * 10;
    else if (word === 'hundred') part = Math.max(1, part) * 100;
    else if (scale !== undefined) {
      total += Math.max(1, part) * scale;
      part = 0;
    }
  }
  return total + part;
}
