import type { Format, Link } from '../core/model/draft.ts';

type Open =
  | { link: string; at: number; kind: null; detail: null; start: number }
  | { link: null; kind: Format['kind']; detail: string | null; start: number };

/**
 * The links and formats of a text that is being put together. Each begins with the first word that is put
 * into it, and ends with the last one. Offsets are UTF-16 units of that text.
 */
export function createSpans() {
  const open: Open[] = [];
  /** From here on they wait for their first word. */
  let begun = 0;
  const links: Link[] = [];
  const format: Format[] = [];
  /** Of one kind, those that touch are one: `<b>a</b><b>b</b>` reads like `<b>ab</b>`. */
  const last = new Map<string, Format>();

  function close(one: Open, end: number): void {
    if (one.start < 0) {
      if (one.link !== null) mark({ kind: 'link', detail: null, target: one.link }, one.at);
      return;
    }
    if (one.link !== null) {
      links.push({ href: one.link, start: one.start, end });
      return;
    }
    const { kind, detail, start } = one;
    const before = last.get(kind);
    if (kind !== 'item' && before?.end === start && before.detail === detail) before.end = end;
    else {
      const made = { kind, start, end, detail };
      format.push(made);
      last.set(kind, made);
    }
  }

  function mark(what: Pick<Format, 'kind' | 'detail' | 'target'>, at: number): void {
    format.push({ ...what, start: at, end: at });
  }

  return {
    mark,
    /** How many are open now, for `closeTo`. */
    open: (): number => open.length,
    /** `at` is where it stands, should it show no words. */
    link: (href: string, at: number): void =>
      void open.push({ link: href, at, kind: null, detail: null, start: -1 }),
    format(kind: Format['kind'], detail: string | null): void {
      const isOpen = kind !== 'item' && open.some((one) => one.kind === kind && one.detail === detail);
      if (!isOpen) open.push({ link: null, kind, detail, start: -1 });
    },
    /** A word is put in at this offset. */
    begin(at: number): void {
      for (; begun < open.length; begun += 1) {
        const one = open[begun];
        if (one !== undefined) one.start = at;
      }
    },
    /** Ends what was opened since `open` said this, where the last word ends. */
    closeTo(count: number, end: number): void {
      while (open.length > count) {
        const one = open.pop();
        if (one !== undefined) close(one, end);
      }
      begun = Math.min(begun, count);
    },
    all: (): { links: Link[]; format: Format[] } => ({
      links,
      format: format.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1)),
    }),
  };
}
export type Spans = ReturnType<typeof createSpans>;
