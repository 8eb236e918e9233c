import { expect, test } from 'vitest';
import { DEED, PERSON } from '../../../../lib/core/detectors/language/deeds.ts';
import { Prose } from '../../../../lib/core/detectors/language/prose.ts';
import { wordsOf } from '../../../../lib/core/detectors/words/languages.ts';

function stances(concept: string, text: string, language = 'en'): string[] {
  const prose = new Prose(text, wordsOf(language));
  return prose.marks(concept).map((mark) => prose.stance(mark));
}

function named(concept: string, text: string): string[] {
  const prose = new Prose(text, wordsOf('en'));
  return prose.marks(concept).map(({ from, to }) =>
    prose.tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
}

test.each([
  ['We will flush it out.', ['flush']],
  ['I have just rerouted the mail.', ['rerouted']],
  ['They rerouted the mail.', []],
  ['> we rerouted the mail', []],
])('what our side does, whatever the verb: %s', (text, verbs) => {
  expect(named(DEED, text)).toEqual(verbs);
});

test('a name counts as a person by its capital, an everyday word does not', () => {
  expect(named(PERSON, 'I gave Jorunn the Printer and she took it.')).toEqual(['jorunn', 'she']);
});

test.each([
  ['done', 'The removal of MFA for her account is complete.'],
  ['promise', 'Removal of MFA will take place tonight.'],
  ['mention', 'The removal of MFA needs an approval.'],
  ['maybe', 'The removal of MFA might be possible.'],
  ['deny', 'The removal of MFA is not approved.'],
  ['done', 'We carried out the removal of MFA.'],
  ['others', 'They carried out the removal of MFA.'],
])('a deed that is named: %s in "%s"', (stance, text) => {
  expect(stances('weaken-act', text)).toContain(stance);
});

test.each([
  ['mention', 'To disable MFA I need a yes from the owner.'],
  ['deny', "We can't do that without your yes, so we won't disable MFA."],
  ['instruct', 'To print, please disable MFA.'],
  ['promise', 'We will disable MFA.'],
  ['if', 'If we disable MFA, anyone can sign in.'],
  ['ask', 'Did you disable MFA?'],
])('what is done and what it is done for: %s in "%s"', (stance, text) => {
  expect(stances('weaken-act', text)).toContain(stance);
});

test('a subject may stand behind the verb in German, and within it in Spanish', () => {
  expect(stances('weaken-act', 'Den Virenschutz habe ich abgeschaltet.', 'de')).toContain('done');
  expect(stances('destroy-act', 'Löschen Sie die Partition.', 'de')).toContain('instruct');
  expect(stances('weaken-act', 'Mañana desactivaremos el antivirus.', 'es')).toContain('promise');
});
