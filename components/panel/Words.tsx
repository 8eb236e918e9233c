import type { Segment } from '../../lib/core/review/view.ts';
import { FootnoteNumber } from '../marks/FootnoteNumber.tsx';
import { Icon } from '../marks/Icon.tsx';
import type { Footnotes } from './footnotes.ts';
import { linesOf } from './lines.ts';

interface Props {
  segments: readonly Segment[];
  footnotes: Footnotes;
}

/** What may not begin a line, and so stays with the number before it. */
const CLOSING = /^[.,;:!?)\]}’”»]+/;
/** A last word up to this long is kept on one line with its number. */
const SHORT_WORD = 24;

/** Text with its marks and masks, line by line. */
export function Words({ segments, footnotes }: Props) {
  return linesOf(segments).map((line, index) => {
    const { depth, rest } = unquoted(line);
    return (
      <p key={index} class={classOf(rest, depth)}>
        {depth > 0 && <span class="hidden-words">Quoted: </span>}
        <InlineWords segments={rest} footnotes={footnotes} />
      </p>
    );
  });
}

/** A quoted line begins with its marks (RFC 3676, section 4.5); they are drawn as a bar instead. */
const QUOTE_MARKS = /^(?:> ?)+/;

function unquoted(line: readonly Segment[]): { depth: number; rest: readonly Segment[] } {
  const [first, ...others] = line;
  const marks = first?.type === 'text' ? QUOTE_MARKS.exec(first.text)?.[0] : undefined;
  if (first?.type !== 'text' || marks === undefined) return { depth: 0, rest: line };
  const text = first.text.slice(marks.length);
  const rest = text === '' ? others : [{ ...first, text }, ...others];
  return { depth: marks.replaceAll(' ', '').length, rest };
}

function classOf(line: readonly Segment[], depth: number): string {
  const name = line.length === 0 ? 'line empty' : 'line';
  if (depth === 0) return name;
  return depth === 1 ? `${name} quoted` : `${name} quoted deeper`;
}

/** Text with its marks and masks, within a line of something else. A machine's words are told apart by a label. */
export function InlineWords({ segments, footnotes }: Props) {
  const pieces = segments.map((_, index) => (
    <Piece key={index} segments={segments} index={index} footnotes={footnotes} />
  ));
  return stretchesOf(segments).map(({ from, to, isMachine }) =>
    isMachine ? (
      <span key={from} class="by-machine">
        <span class="sign" aria-hidden="true">
          AI
        </span>
        <span class="hidden-words">Written by a machine: </span>
        {pieces.slice(from, to)}
        <span class="hidden-words"> (end of the machine’s words)</span>
      </span>
    ) : (
      pieces.slice(from, to)
    ),
  );
}

/** Neighbours of one writer, as ranges of indices. */
function stretchesOf(segments: readonly Segment[]): { from: number; to: number; isMachine: boolean }[] {
  const stretches: { from: number; to: number; isMachine: boolean }[] = [];
  segments.forEach((segment, index) => {
    const isMachine = segment.by === 'machine';
    const last = stretches.at(-1);
    if (last?.isMachine === isMachine) last.to = index + 1;
    else stretches.push({ from: index, to: index + 1, isMachine });
  });
  return stretches;
}

function Piece({ segments, index, footnotes }: Props & { index: number }) {
  const segment = segments[index];
  const before = segments[index - 1];
  const after = segments[index + 1];
  if (segment === undefined) return null;
  const glue = after?.type === 'text' ? (CLOSING.exec(after.text)?.[0] ?? '') : '';
  const numbered = before !== undefined && before.type !== 'text' && before.note !== null;
  switch (segment.type) {
    case 'text':
      return numbered ? segment.text.replace(CLOSING, '') : segment.text;
    case 'mark':
      return <Marked segment={segment} glue={glue} footnotes={footnotes} />;
    default:
      return <Masked segment={segment} glue={glue} footnotes={footnotes} />;
  }
}

interface PieceProps<T extends Segment['type']> {
  segment: Extract<Segment, { type: T }>;
  glue: string;
  footnotes: Footnotes;
}

function Marked({ segment, glue, footnotes }: PieceProps<'mark'>) {
  const { text, note, route } = segment;
  if (note === null) return <mark class={route}>{text}</mark>;
  const lastWord = /\S*$/.exec(text)?.[0] ?? '';
  const short = lastWord.length <= SHORT_WORD;
  const head = short ? text.slice(0, text.length - lastWord.length) : text;
  return (
    <>
      {head && <mark class={route}>{head}</mark>}
      <span class="together">
        <mark class={`${route} tail`}>
          {short && lastWord}
          <FootnoteNumber note={note} route={route} at="words" onFollow={footnotes.follow} />
        </mark>
        {glue}
      </span>
    </>
  );
}

function Masked({ segment, glue, footnotes }: PieceProps<'mask'>) {
  const { token, value, note } = segment;
  const number = note !== null && (
    <FootnoteNumber note={note} route={footnotes.routeOf(note)} at="words" onFollow={footnotes.follow} />
  );
  if (value !== null) {
    return (
      <>
        <span class="unmasked">{value}</span>
        <span class="together">
          {number}
          {number && glue}
        </span>
      </>
    );
  }
  return (
    <span class="together">
      <button type="button" class="mask" onClick={() => footnotes.reveal(token)}>
        <span class="hidden-words">Reveal </span>
        {token}
        <Icon name="eye" />
      </button>
      {number}
      {number && glue}
    </span>
  );
}
