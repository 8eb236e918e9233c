import { expect, test } from 'vitest';
import { detectAll } from '../../../lib/core/detectors/registry.ts';
import { emptyContext } from '../../../lib/core/model/context.ts';
import { mail } from './specimens.ts';

/** What is found in a text: the words, with their type. */
function found(body: string): string[] {
  return detectAll(mail({ subject: null, recipients: [], body }), emptyContext).flatMap(
    ({ category, type, place }) =>
      (category === 'personal-data' || category === 'credential') && place.part === 'body'
        ? [`${type} ${body.slice(place.span.start, place.span.end)}`]
        : [],
  );
}

test.each([
  ['an abbreviation amid small letters', 'It came from a malicious IP and nobody knows whose.'],
  ['the label of a number', 'Fax: 9'],
  ['a word that is torn in two', 'The Sci- Fi shelf is full again.'],
  ['a nationality', 'The form is for our Danish office.'],
  ['letters in a row', 'secret_key => "sk_abcdefghijklmnopqrstuvwxyz123"'],
  ['a word where a password goes', 'https://user:REPLACE_WITH_PASSWORD@db.northgate.example/'],
  ['a number that is said to be none', 'Not a passport number: 923415678'],
  ['a number of a province that there is not', 'Thai ID: 1974567890124'],
])('%s is no finding', (_, body) => {
  expect(found(body).filter((one) => !one.startsWith('URL'))).toEqual([]);
});

test.each([
  [
    'a middle initial with an accent',
    'The Teresa Ó Lindqvist version is the better one.',
    'Teresa Ó Lindqvist',
  ],
  ['two who are something', 'Park and Mann were careful engineers.', 'Park'],
  ['one beside somebody who is called as a country is', 'They had four: Anna, Chad and Caleb.', 'Anna'],
  ['a given and a family name in small letters', 'It says teresa novak on the form.', 'teresa novak'],
  [
    'an everyday word with a capital amid a sentence',
    'Nobody had asked what Holiday thinks of it.',
    'Holiday',
  ],
])('%s is somebody', (_, body, name) => {
  expect(found(body)).toContain(`PERSON ${name}`);
});

test('where one goes is a place', () => {
  expect(found('Estonia was lovely to visit in May.')).toContain('LOCATION Estonia');
});
