import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { ScannedText } from '../scannedText.ts';
import type { FoundEntity } from './foundEntity.ts';
import { plainSpelling } from './lexicon/spelling.ts';
import { nameKey, type OtherClients, otherClients } from './otherClients.ts';
import { findingOf, judgeEntity, lettersAndDigits } from './personalDetector.ts';
import { findPlacesAndPeople } from './placesAndPeople.ts';

const ID = 'person-and-place';
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

const wordsIn = (text: string) => Array.from(text.matchAll(WORD), ([word]) => plainSpelling(word));
const isPerson = ({ type }: FoundEntity) => type === 'PERSON';

/** An address is had by whoever reads it in the thread or the record. */
const judgePlace = judgeEntity({
  id: ID,
  spelled: lettersAndDigits,
  knownFrom: ['thread', 'record'],
  inSignature: 'low',
});

/**
 * People, places and postal addresses. A person of another client is grave; one whom the thread, the record
 * or the draft's own people name is `info`; any other name is `low`, since most belong to colleagues.
 */
export const personAndPlace: Detector = {
  meta: { id: ID, category: 'personal-data', types: ['PERSON', 'LOCATION'] },
  detect(input) {
    const others = otherClients(input.draft, input.context);
    const own = ownWords(input);
    return input.texts.flatMap((text) =>
      findPlacesAndPeople(text.text).map((found) =>
        isPerson(found) ? personFinding(input, text, found, own, others) : judgePlace(input, text, found),
      ),
    );
  },
};

/** Words of the names and addresses of the draft's own people. */
function ownWords({ draft, context }: DetectorInput): ReadonlySet<string> {
  const people = [...draft.recipients, ...(draft.sender === null ? [] : [draft.sender])];
  return new Set([
    ...people.flatMap(({ name, address }) =>
      wordsIn(`${name ?? ''} ${address.replace(/@.*/, '').replaceAll(/[._]/g, ' ')}`),
    ),
    ...wordsIn(draft.account?.name ?? ''),
    ...wordsIn(context.thread.map(({ author }) => author ?? '').join(' ')),
  ]);
}

function personFinding(
  { known }: DetectorInput,
  text: ScannedText,
  found: FoundEntity,
  own: ReadonlySet<string>,
  others: OtherClients,
): Finding {
  const words = wordsIn(text.text.slice(found.start, found.end)).filter((word) => word.length > 1);
  const isHad = (has: ReadonlySet<string>) => words.length > 0 && words.every((word) => has.has(word));
  const say = (severity: Severity, sentence: string) => findingOf(ID, text, found, severity, sentence);
  if (isHad(own)) return say('info', 'Somebody whom this draft concerns.');
  if (isHad(known.values('thread', wordsIn)) || isHad(known.values('record', wordsIn))) {
    return say('info', 'Somebody whom the reader knows from the thread or the record.');
  }
  if (others.names.has(nameKey(words)))
    return say('high', 'The name of another client’s person would leave.');
  return say('low', 'A person’s name; the thread does not have it.');
}
