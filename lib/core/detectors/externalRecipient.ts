import type { Recipient } from '../model/draft.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { domainOf, isOwn, organisationOf, ownIdentities } from './addresses.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { findAddresses } from './emailAddress.ts';

const EXTERNAL = 'EXTERNAL_RECIPIENT';
const MIXED = 'MIXED_RECIPIENTS';

const organisations = (text: string) =>
  findAddresses(text).flatMap(({ value }) => {
    const domain = domainOf(value);
    return domain === null ? [] : [organisationOf(domain)];
  });

interface Outsider {
  index: number;
  organisation: string;
  /** Other recipients see this one. */
  isOpen: boolean;
}

/**
 * Recipients outside the organisation, where it is known what that is, and recipients of several outside
 * organisations on one draft.
 */
export const externalRecipient: Detector = {
  meta: { id: 'external-recipient', category: 'recipients', types: [EXTERNAL, MIXED] },
  detect(input) {
    const own = ownIdentities(input.draft, input.context);
    const outside = input.draft.recipients.flatMap((recipient, index) => outsider(recipient, index, own));
    const first = outside.find((other) => other.isOpen);
    return outside.flatMap((other) => {
      const isMixed = other.isOpen && first !== undefined && other.organisation !== first.organisation;
      const external = own.size === 0 ? [] : [finding(EXTERNAL, severityOf(input, other), other.index)];
      return isMixed
        ? [...external, finding(MIXED, own.size === 0 ? 'low' : 'medium', other.index)]
        : external;
    });
  },
};

function outsider(recipient: Recipient, index: number, own: ReadonlySet<string>): Outsider[] {
  const domain = domainOf(recipient.address);
  if (domain === null || isOwn(recipient.address, own)) return [];
  return [{ index, organisation: organisationOf(domain), isOpen: recipient.role !== 'bcc' }];
}

/** A client is outside by nature; a stranger to the thread is worth a look; an internal text going out is grave. */
function severityOf({ draft, known }: DetectorInput, { organisation }: Outsider): Severity {
  if (draft.visibility === 'internal') return 'high';
  const inThread = known.values('thread', organisations);
  return inThread.size > 0 && !inThread.has(organisation) ? 'low' : 'info';
}

function finding(type: string, severity: Severity, index: number): Finding {
  return {
    detector: 'external-recipient',
    type,
    category: 'recipients',
    severity,
    score: 1,
    place: { part: 'recipient', index },
    sentence: type === MIXED ? MIXED_SENTENCE : SENTENCES[severity],
  };
}

const MIXED_SENTENCE = 'People of several organisations would see each other’s addresses.';
const SENTENCES: Record<Severity, string> = {
  info: 'This person is outside the organisation, as a client is.',
  low: 'This person is outside the organisation, and the thread has nobody from theirs.',
  medium: 'This person is outside the organisation.',
  high: 'This person is outside the organisation, and the text is marked internal.',
  critical: 'This person is outside the organisation.',
};
