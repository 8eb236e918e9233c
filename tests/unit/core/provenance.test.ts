import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InputEvidence, Provenance } from '../../../lib/core/model/provenance.ts';
import {
  MOST_OF_TEXT,
  reduceProvenance,
  SMALL_PASTE,
  UNREMARKABLE,
} from '../../../lib/core/provenance/reduce.ts';
import { declaredSentence, provenanceSentence } from '../../../lib/core/provenance/sentence.ts';
import { declared, inserted, letters, pasted, preset, replaced, typed } from './specimens.ts';

const disclosureOf = (evidence: InputEvidence[], length?: number) => {
  const amounts = evidence.reduce((sum, item) => sum + ('characters' in item ? item.characters : 0), 0);
  return reduceProvenance(evidence, letters(length ?? amounts)).disclosure;
};

describe('what a person wrote is none', () => {
  test.each<[string, InputEvidence[]]>([
    ['nothing at all', []],
    ['typing', [typed(400)]],
    ['typing with autocorrect and spelling', [typed(300), replaced(90)]],
    ['dictation, which the browser reports as replaced', [replaced(500)]],
    ['a signature that stood there, and a short answer', [preset(150), typed(14)]],
    ['a long signature with a notice, and a long answer', [preset(420), typed(1800)]],
    ['a greeting put in by a template', [inserted(60), typed(200)]],
    ['an empty composer with a greeting', [preset(12)]],
    ['a pasted name', [typed(5), pasted(18)]],
    ['a pasted link and nothing else', [pasted(SMALL_PASTE)]],
    ['a long paste in a longer text', [typed(900), pasted(600)]],
  ])('%s', (_, evidence) => {
    expect(disclosureOf(evidence)).toBe('none');
  });
});

describe('what nobody typed and nobody declared is unknown', () => {
  test.each<[string, InputEvidence[], number?]>([
    ['a draft that stood there', [preset(842)]],
    ['the same with a few words typed', [preset(842), typed(31)]],
    ['text that the page put in', [inserted(300), typed(12)]],
    ['a short text that the page put in whole', [inserted(UNREMARKABLE.alone + 1)]],
    ['a paste that is most of the text', [typed(100), pasted(400)]],
    ['text that no evidence accounts for', [], 400],
    ['more text than the evidence accounts for', [typed(40)], 640],
    ['a value set in a field, with no body', [inserted(13)], 0],
    ['fields that were filled before anyone looked', [preset(60), typed(9)], 0],
  ])('%s', (_, evidence, length) => {
    expect(disclosureOf(evidence, length)).toBe('unknown');
  });

  test('a person may type in fields beside a small filled one', () => {
    expect(disclosureOf([inserted(5), typed(60)], 0)).toBe('none');
  });

  test('the share of a paste decides from just above half', () => {
    const half = 1000 * MOST_OF_TEXT;
    expect(disclosureOf([typed(1000 - half), pasted(half)])).toBe('none');
    expect(disclosureOf([typed(1000 - half), pasted(half + 1)])).toBe('unknown');
  });
});

describe('what a machine is seen to write', () => {
  test('after an AI control', () => {
    const provenance = reduceProvenance([inserted(842, 'Help me write'), typed(31)], letters(873));
    expect(provenance).toMatchObject({ disclosure: 'ai-generated', control: 'Help me write', inserted: 842 });
  });

  test('assisted where the person typed a substantial share', () => {
    expect(disclosureOf([typed(300), inserted(700, 'Polish')])).toBe('ai-assisted');
    expect(disclosureOf([typed(299), inserted(701, 'Polish')])).toBe('ai-generated');
  });

  test('however short it is', () => {
    expect(disclosureOf([typed(4), inserted(12, 'Rewrite')])).toBe('ai-generated');
  });

  test('a paste with the marks of an assistant', () => {
    expect(disclosureOf([pasted(600, true), typed(20)])).toBe('ai-generated');
    expect(disclosureOf([pasted(200, true), typed(800)])).toBe('ai-assisted');
  });
});

describe('what is declared', () => {
  test('wins over what was seen', () => {
    expect(disclosureOf([declared({ disclosure: 'ai-assisted' }), inserted(900)])).toBe('ai-assisted');
    expect(disclosureOf([declared({ disclosure: 'ai-autonomous' }), typed(900)])).toBe('ai-autonomous');
  });

  test('the strongest of several, with its own fields, and the sources of all', () => {
    const provenance = reduceProvenance(
      [
        declared({ disclosure: 'ai-assisted', model: 'small-1', sources: ['kb-1'] }),
        declared({
          disclosure: 'ai-generated',
          model: 'large-2',
          confidence: 0.8,
          sources: ['kb-2', 'kb-1'],
        }),
        declared({ disclosure: 'none', model: 'no-model' }),
      ],
      letters(100),
    );
    expect(provenance).toMatchObject({
      disclosure: 'ai-generated',
      model: 'large-2',
      confidence: 0.8,
      sources: ['kb-1', 'kb-2'],
    });
  });

  test('none settles what nobody can tell, and does not undo what was seen', () => {
    expect(disclosureOf([declared({ disclosure: 'none' }), inserted(900)])).toBe('none');
    expect(disclosureOf([declared({ disclosure: 'none' }), inserted(900, 'Help me write')])).toBe(
      'ai-generated',
    );
  });
});

const evidence = fc.array(
  fc.oneof(
    fc.nat(2000).map(typed),
    fc.nat(2000).map(replaced),
    fc.nat(2000).map(preset),
    fc.tuple(fc.nat(2000), fc.boolean()).map(([units, marks]) => pasted(units, marks)),
    fc
      .tuple(fc.nat(2000), fc.option(fc.constant('Help me write')))
      .map(([units, control]) => inserted(units, control)),
    fc
      .constantFrom('none', 'ai-assisted', 'ai-generated', 'ai-autonomous')
      .map((disclosure) => declared({ disclosure })),
  ),
);

describe('for any evidence', () => {
  test('the answer fits the schema, and says the totals', () => {
    fc.assert(
      fc.property(evidence, fc.nat(5000), (items, length) => {
        const provenance = Provenance.parse(reduceProvenance(items, letters(length)));
        const units = items.reduce((sum, item) => sum + ('characters' in item ? item.characters : 0), 0);
        expect(provenance.typed + provenance.pasted + provenance.inserted + provenance.preset).toBe(units);
      }),
    );
  });

  test('a person who only types is never taken for a machine', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(500).map(typed), fc.nat(500).map(replaced))), (items) => {
        expect(disclosureOf(items)).toBe('none');
      }),
    );
  });

  test('text put in by the page is never taken for a person’s, however little is typed beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 5000 }), fc.nat(60), (units, keys) => {
        expect(disclosureOf([inserted(units), typed(keys)])).toBe('unknown');
      }),
    );
  });
});

describe('in words', () => {
  const sentence = (items: InputEvidence[]) => provenanceSentence(reduceProvenance(items, ''));

  test.each<[InputEvidence[], string]>([
    [
      [inserted(842, 'Help me write'), typed(31)],
      '842 characters were put in by the page after Help me write; 31 typed.',
    ],
    [[inserted(1), typed(0)], '1 character was put in by the page; 0 typed.'],
    [[preset(1284), typed(5)], '1,284 characters stood there before; 5 typed.'],
    [[pasted(600, true)], '600 characters were pasted, marked as a machine’s; 0 typed.'],
    [[inserted(200), pasted(40), typed(9)], '200 characters were put in by the page; 40 pasted; 9 typed.'],
    [[typed(400)], '400 characters were typed.'],
    [[], 'How this text came about was not seen.'],
    [[declared()], 'The page declares it as a machine’s; how it came here was not seen.'],
  ])('%j', (items, expected) => {
    expect(sentence(items)).toBe(expected);
  });

  const declaredLine = (items: InputEvidence[]) => declaredSentence(reduceProvenance(items, ''), 0.75);

  test.each<[InputEvidence[], string]>([
    [[inserted(842, 'Help me write')], 'Model and confidence not declared; counted as .75.'],
    [[declared({ model: 'assist-2' })], 'Model assist-2; confidence not declared; counted as .75.'],
    [
      [declared({ model: 'assist-2', provider: 'northgate.example', confidence: 0.88 })],
      'Model assist-2 by northgate.example; confidence .88, declared.',
    ],
    [[declared({ confidence: 1 })], 'Model not declared; confidence 1.00, declared.'],
    [[typed(10)], 'No machine is declared.'],
  ])('%j', (items, expected) => {
    expect(declaredLine(items)).toBe(expected);
  });
});
