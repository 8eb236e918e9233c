import type { Finding } from '../model/finding.ts';
import { findAssigned } from './credential/assigned.ts';
import { findConnections } from './credential/connections.ts';
import type { FoundSecret } from './credential/found.ts';
import { findLabelled } from './credential/labelled.ts';
import { findMarked } from './credential/marked.ts';
import { findPrivateKeys } from './credential/privateKeys.ts';
import { findTokens } from './credential/tokens.ts';
import type { Detector } from './detector.ts';

const TYPE = 'CREDENTIAL';

/** Every secret in a folded text; some may overlap. */
export function findSecrets(text: string): FoundSecret[] {
  return [
    ...findPrivateKeys(text),
    ...findTokens(text),
    ...findConnections(text),
    ...findLabelled(text),
    ...findAssigned(text),
    ...findMarked(text),
  ];
}

const extract = (text: string) => findSecrets(text).map(({ start, end }) => text.slice(start, end));

/**
 * Keys, tokens and passwords. One that stands in the thread, as a secret there too, is `info`. One that
 * stands in the record is not: the record is ours.
 */
export const credential: Detector = {
  meta: { id: 'credential', category: 'credential', types: [TYPE] },
  detect({ texts, known }) {
    return texts.flatMap((text) =>
      findSecrets(text.text).map((secret): Finding => {
        const words = text.text.slice(secret.start, secret.end);
        const isKnown = known.values('thread', extract).has(words);
        return {
          detector: 'credential',
          type: TYPE,
          category: 'credential',
          severity: isKnown ? 'info' : secret.severity,
          score: secret.score,
          place: text.placeAt(secret.start, secret.end),
          sentence: isKnown
            ? `${secret.what} that stands in the thread already.`
            : `${secret.what} would leave.`,
        };
      }),
    );
  },
};
