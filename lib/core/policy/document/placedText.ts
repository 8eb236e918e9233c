import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** What is wrong in a text, with its line and column, both from 1; null where there is no place to name. */
export interface TextFault {
  at: { line: number; column: number } | null;
  path: string;
  expected: string;
}

/** What is expected of a value: the value as it was read, or everything that is wrong with it. */
type Reader<T> = (
  value: unknown,
) => { value: T } | { issues: readonly { path: readonly PropertyKey[]; message: string }[] };

/** What stands in a YAML or JSON text, or everything that is wrong with it, with its place. */
export function parsePlaced<T>(text: string, read: Reader<T>): { value: T } | { faults: TextFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({
      at: place(pos[0]),
      path: '',
      expected: message,
    }));
    return { faults };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    // The library's word for aliases that would unfold without end.
    if (!(error instanceof ReferenceError)) throw error;
    return { faults: [{ at: null, path: '', expected: error.message }] };
  }
  const result = read(value);
  if ('value' in result) return result;
  return {
    faults: result.issues.map(({ path, message }) => {
      const offset = offsetOf(document, path);
      return { at: offset === null ? null : place(offset), path: spell(path), expected: message };
    }),
  };
}

/** Where a path stands; the nearest part above it that is there, for what is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}

function spell(path: readonly PropertyKey[]): string {
  return path
    .reduce<string>(
      (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`),
      '',
    )
    .replace(/^\./, '');
}

/** A fault as one line: `policy.yaml:12:7: rules[3].when: …`. `name`: of the file that it stands in. */
export function faultLine(name: string, { at, path, expected }: TextFault): string {
  const where = at === null ? name : `${name}:${at.line}:${at.column}`;
  return path === '' ? `${where}: ${expected}\n` : `${where}: ${path}: ${expected}\n`;
}
