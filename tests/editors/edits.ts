/** An edit as a person makes it in the panel, on the text as it is read. */
export interface TextEdit {
  name: string;
  edit(text: string): string;
  /** Words that are marked alike afterwards: a link or bold that was edited inside. */
  marked?: string[];
  /** Words that the specimen must have for it. */
  needs?: string;
  /** It changes the number of lines. */
  lines?: true;
}

const swap = (name: string, from: string, to: string, marked?: string[]): TextEdit => ({
  name,
  edit: (text) => text.replace(from, to),
  needs: from,
  ...(marked !== undefined && { marked }),
});

/** The same lines, with what `change` makes of those that hold `words`. */
const lines = (name: string, words: string, change: (line: string) => string[]): TextEdit => ({
  name,
  edit: (text) =>
    text
      .split('\n')
      .flatMap((line) => (line.includes(words) ? change(line) : [line]))
      .join('\n'),
  needs: words,
  lines: true,
});

export const EDITS: readonly TextEdit[] = [
  swap('a word replaced', 'today', 'on Friday'),
  swap('a word put in', 'refund of', 'refund in full of'),
  swap('words taken out', ' of EUR 400', ''),
  swap('more at the end of a line', 'back.', 'back. Good to see you.'),
  swap('more at the beginning of a line', 'Your refund', 'Please note: Your refund'),
  swap('the last word of a line replaced', 'regards', 'greetings'),
  swap('words before a link', 'to your account', 'to Dana’s and your account', ['your account']),
  swap('words behind a link', 'account today', 'account, as agreed, today', ['your account']),
  swap('a word inside a link', 'your account', 'your bank account', ['your bank account']),
  swap('words behind a link that ends its line', 'Help page', 'Help page for members', ['Help page']),
  swap('a bold word replaced', 'Wells', 'Mills', ['Dana Mills']),
  swap('a figure in a list', 'Invoice 2041', 'Invoice 2042'),
  lines('one more item in a list', 'Invoice 2041', (line) => [line, line.replace('2041', '2050')]),
  lines('an item of a list taken out', 'Credit note', () => []),
  lines('a line put in', 'Kind regards', (line) => [line.replace('Kind regards', 'See you soon.'), line]),
  lines('a line taken out', 'Kind regards', () => []),
  swap('an emoji put in', '\u{1F642} wave', '\u{1F642}\u{1F389} wave'),
  swap(
    'an emoji of several characters replaced',
    '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}',
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F466}',
  ),
  swap('a combining mark replaced', 'Cafe\u0301', 'Cafe\u0302'),
  swap('a word of right-to-left text', '\u05E2\u05D5\u05DC\u05DD', '\u05DC\u05DB\u05D5\u05DC\u05DD'),
  {
    name: 'two edits at once, in two lines',
    edit: (text) => text.replace('Hello', 'Dear').replace('regards', 'greetings'),
    needs: 'regards',
  },
  {
    name: 'two edits at once, on both sides of a link',
    edit: (text) => text.replace('refund', 'payment').replace('today', 'tomorrow'),
    marked: ['your account'],
    needs: 'today',
  },
  swap('words behind a mention', 'Marek, please', 'Marek and to Ines, please', ['@Marek']),
  swap('a word in a quotation', 'get it back', 'get all of it back'),
  swap('a word in a table', 'Cable', 'Long cable'),
  { name: 'an empty result', edit: () => '' },
];
