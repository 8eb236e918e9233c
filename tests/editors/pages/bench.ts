/** A stretch of a block's text that looks alike: its words, and what is on them (`bold`, `link:ADDRESS` …). */
export type Run = [text: string, marks: string];

/** One block of an editor's model: what it is, and its text. */
export interface Block {
  block: string;
  runs: Run[];
}

/** What each page offers to the test; everything in it is the editor's own programming interface. */
export interface Bench {
  /** The element that a host would find: a field, an editing host, or an iframe. */
  element(): Element;
  /** Sets the specimen text anew, with an empty history. */
  reset(): void | Promise<void>;
  /** The editor's model. */
  blocks(): Block[];
  /** The editor's model in full, for telling whether an undo brought all of it back. */
  state(): string;
  /** One step back, as Ctrl+Z does. */
  undo(): void | Promise<void>;
}

export function offer(bench: Bench): void {
  Reflect.set(window, 'bench', bench);
}

const MENTION = '<span data-mention="marek" contenteditable="false">@Marek</span>';
/** One pixel. */
const IMAGE =
  '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">';

/** The specimen text as markup: with a table, and with a mention and an image, where the editor has them. */
export function markup({ table, objects = false }: { table: boolean; objects?: boolean }): string {
  const cells = (row: string[]) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const rows = [
    ['Item', 'Price'],
    ['Cable', '12.00'],
  ];
  return [
    '<p>Hello <strong>Dana Wells</strong>, and <em>welcome</em> back.</p>',
    '<p>Your refund of EUR 400 goes to <a href="https://alderfinch.example/account">your account</a> today.</p>',
    '<ul><li>Invoice 2041</li><li>Credit note 77</li></ul>',
    '<p>The Cafe\u0301 is open, \u{1F469}\u200D\u{1F469}\u200D\u{1F467} and \u{1F642} wave.</p>',
    '<p>\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD 2041 \u0645\u0631\u062D\u0628\u0627</p>',
    table ? `<table><tbody>${rows.map(cells).join('')}</tbody></table>` : '',
    '<p><a href="https://alderfinch.example/help">Help page</a></p>',
    '<p>Kind regards</p>',
    `<p>Copy to ${objects ? MENTION : '@Marek'}, please.</p>`,
    `<p>Ines Okafor${objects ? ` ${IMAGE}` : ''}</p>`,
    '<blockquote><p>When do we get it back?</p></blockquote>',
  ].join('');
}

const BLOCKS = 'ADDRESS BLOCKQUOTE DIV H1 H2 H3 LI OL P PRE TABLE TBODY TD TH TR UL FIGURE'.split(' ');

/** The blocks of a document, for editors whose document is their model. */
export function blocksOfDocument(root: Element): Block[] {
  const isBlock = (element: Element) => BLOCKS.includes(element.tagName);
  const leaves = [...root.querySelectorAll('*')].filter(
    (element) => isBlock(element) && ![...element.querySelectorAll('*')].some(isBlock),
  );
  return leaves.map((leaf) => ({ block: blockPath(leaf, root), runs: runsOf(leaf) }));
}

function blockPath(element: Element, root: Element): string {
  const above = element.parentElement;
  const own = element.tagName.toLowerCase();
  return above === null || above === root ? own : `${blockPath(above, root)} ${own}`;
}

function runsOf(leaf: Element): Run[] {
  const runs: Run[] = [];
  const visit = (node: Node, marks: readonly string[]): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      runs.push([(node.textContent ?? '').replaceAll('\u00a0', ' '), marks.join(' ')]);
    } else if (node.nodeName === 'IMG') {
      runs.push(['\ufffc', `image:${(node as Element).getAttribute('src')}`]);
    } else if (node.nodeName === 'BR') {
      if (node.nextSibling !== null) runs.push(['\n', marks.join(' ')]);
    } else {
      for (const child of node.childNodes) visit(child, [...marks, ...markOf(node as Element)]);
    }
  };
  for (const child of leaf.childNodes) visit(child, []);
  return joined(runs);
}

function markOf(element: Element): string[] {
  if (element.tagName === 'A') return [`link:${element.getAttribute('href')}`];
  if (element.hasAttribute('data-mention')) return [`mention:${element.getAttribute('contenteditable')}`];
  return element.tagName === 'SPAN' && element.attributes.length === 0 ? [] : [element.tagName.toLowerCase()];
}

/** Neighbours that look alike, as one. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const [text, marks] of runs) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.[1] === marks) last[0] += text;
    else result.push([text, marks]);
  }
  return result;
}
