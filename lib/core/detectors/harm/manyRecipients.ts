import type { Finding } from '../../model/finding.ts';
import { domainOf } from '../addresses.ts';
import type { Detector } from '../detector.ts';
import { alone } from '../words/plainWords.ts';

const META = {
  id: 'many-recipients',
  category: 'recipients',
  types: ['MANY_RECIPIENTS', 'WHOLE_COMPANY'],
} as const;

/** From this many on, people who see each other's addresses are many. */
const MANY = 10;
/** Mailboxes behind which everybody of a house reads. */
const EVERYBODY = alone('everybody-mailbox');

/** A reply to all, a list of the whole house, and many people who would see each other. */
export const manyRecipients: Detector = {
  meta: META,
  detect({ draft }) {
    const open = draft.recipients.flatMap(({ role, address }, index) =>
      role === 'bcc' ? [] : [{ address, index }],
    );
    const lists = open.flatMap(({ address, index }): Finding[] => {
      const name = domainOf(address) === null ? address : address.slice(0, address.lastIndexOf('@'));
      if (!EVERYBODY.test(name.trim().toLowerCase())) return [];
      return [finding('WHOLE_COMPANY', index, 'Everybody of a company would get this.')];
    });
    if (open.length < MANY) return lists;
    const first = open[MANY - 1]?.index ?? 0;
    return [
      ...lists,
      finding('MANY_RECIPIENTS', first, 'Many people would get this, and see each other’s addresses.'),
    ];
  },
};

function finding(type: string, index: number, sentence: string): Finding {
  return {
    detector: META.id,
    type,
    category: META.category,
    severity: 'medium',
    score: 0.9,
    place: { part: 'recipient', index },
    sentence,
  };
}
