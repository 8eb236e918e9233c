import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dressed, formatChanges } from '../../../lib/core/diff/formatChanges.ts';
import type { Format } from '../../../lib/core/model/draft.ts';

const BODY = 'Pay the invoice here.\nFirst step\nSecond step\n';
const dressed = (over: Partial<Dressed> = {}): Dressed => ({ body: BODY, links: [], ...over });
const at = (words: string, body = BODY) => ({
  start: body.indexOf(words),
  end: body.indexOf(words) + words.length,
});
const link = (href: string, words = 'here', body = BODY) => ({ href, ...at(words, body) });
const format = (kind: Format['kind'], words: string, detail: string | null = null, body = BODY): Format => ({
  kind,
  detail,
  ...at(words, body),
});

describe('formatChanges', () => {
  test('a link that leads elsewhere', () => {
    const [from, to] = ['https://pay.example/', 'https://other.example/'];
    expect(formatChanges(dressed({ links: [link(from)] }), dressed({ links: [link(to)] }))).toEqual([
      { what: 'link-target', span: at('here'), from, to },
    ]);
  });

  test('is found where it stands after an edit before it', () => {
    const body = `Dear Dana,\n${BODY}`;
    const [from, to] = ['https://pay.example/', 'https://other.example/'];
    const after = dressed({ body, links: [link(to, 'here', body)] });
    expect(formatChanges(dressed({ links: [link(from)] }), after)).toEqual([
      { what: 'link-target', span: at('here', body), from, to },
    ]);
  });

  test('words that are linked now, or no longer', () => {
    const linked = dressed({ links: [link('https://pay.example/')] });
    expect(formatChanges(dressed(), linked)).toMatchObject([{ what: 'linked', to: 'https://pay.example/' }]);
    expect(formatChanges(linked, dressed())).toMatchObject([
      { what: 'unlinked', from: 'https://pay.example/' },
    ]);
  });

  test('lines that are a list now, numbered now, or no list any more', () => {
    const list = (marks: [string, string]) =>
      dressed({ format: [format('item', 'First step', marks[0]), format('item', 'Second step', marks[1])] });
    expect(formatChanges(dressed(), list(['•', '•']))).toMatchObject([
      { kind: 'item', is: true, detail: '•' },
      { kind: 'item', is: true, detail: '•' },
    ]);
    expect(formatChanges(list(['•', '•']), list(['1.', '2.']))).toMatchObject([
      { kind: 'item', is: true, detail: '1.' },
      { kind: 'item', is: true, detail: '2.' },
    ]);
    expect(formatChanges(list(['1.', '2.']), list(['4.', '5.']))).toEqual([]);
    expect(formatChanges(list(['1.', '2.']), dressed())).toMatchObject([{ is: false }, { is: false }]);
  });

  test('words that came or went with their dress are no change of it', () => {
    const body = `${BODY}Third step\n`;
    const after = dressed({ body, format: [format('item', 'Third step', '•', body)] });
    expect(formatChanges(dressed(), after)).toEqual([]);
    expect(formatChanges(after, dressed())).toEqual([]);
  });

  test('images and hidden text are counted', () => {
    const image: Format = {
      kind: 'image',
      start: 0,
      end: 0,
      detail: 'Logo',
      target: 'https://a.example/l.png',
    };
    const hidden = [{ text: 'unseen', by: 'size' as const, at: 3, quoted: false }];
    expect(formatChanges(dressed(), dressed({ format: [image, image], hidden }))).toEqual([
      { what: 'image', is: true, count: 2 },
      { what: 'hidden', is: true, count: 1 },
    ]);
    const other = { ...image, target: 'https://b.example/l.png' };
    expect(formatChanges(dressed({ format: [image] }), dressed({ format: [other] }))).toEqual([
      { what: 'image', is: true, count: 1 },
      { what: 'image', is: false, count: 1 },
    ]);
  });

  test('no change is told of a text against itself, and spans lie in the later text', () => {
    const words = fc.array(fc.constantFrom('pay ', 'here ', 'now\n', 'or later. '), { maxLength: 20 });
    const draft = fc
      .tuple(words, fc.array(fc.tuple(fc.nat(80), fc.nat(20), fc.constantFrom('a', 'b')), { maxLength: 5 }))
      .map(([parts, ranges]): Dressed => {
        const body = parts.join('');
        const spans = ranges.map(([start, length, name]) => ({
          start: Math.min(start, body.length),
          end: Math.min(start + length, body.length),
          name,
        }));
        return {
          body,
          links: spans.map(({ start, end, name }) => ({ start, end, href: `https://${name}.example/` })),
          format: spans.map(({ start, end }) => ({ start, end, kind: 'bold', detail: null })),
        };
      });
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        expect(formatChanges(before, before)).toEqual([]);
        for (const change of formatChanges(before, after)) {
          if ('span' in change) expect(change.span.end).toBeLessThanOrEqual(after.body.length);
        }
      }),
    );
  });
});
