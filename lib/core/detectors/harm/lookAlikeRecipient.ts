import type { Finding } from '../../model/finding.ts';
import { domainOf, isPersonalProvider, organisationOf, ownIdentities } from '../addresses.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { findAddresses } from '../emailAddress.ts';
import { looksLike } from './lookAlike.ts';

const META = { id: 'look-alike-recipient', category: 'recipients', types: ['LOOK_ALIKE_RECIPIENT'] } as const;

const domains = (text: string) =>
  findAddresses(text).flatMap(({ value }) => {
    const domain = domainOf(value);
    return domain === null ? [] : [organisationOf(domain)];
  });

/** Recipients whose domain is nearly one that is known: ours, an account's, or another of the conversation. */
export const lookAlikeRecipient: Detector = {
  meta: META,
  detect(input) {
    const { recipients } = input.draft;
    if (recipients.length === 0) return [];
    const known = knownDomains(input);
    return recipients.flatMap(({ address }, index): Finding[] => {
      const domain = domainOf(address);
      if (domain === null) return [];
      const organisation = organisationOf(domain);
      if (known.has(organisation) || isPersonalProvider(domain)) return [];
      const others = [...known, ...earlierRecipients(input, index)];
      if (!others.some((other) => looksLike(organisation, other))) return [];
      return [
        {
          detector: META.id,
          type: 'LOOK_ALIKE_RECIPIENT',
          category: META.category,
          severity: 'high',
          score: 0.9,
          place: { part: 'recipient', index },
          sentence: 'This address is nearly, and not quite, one of a known organisation.',
        },
      ];
    });
  },
};

function knownDomains({ draft, context, known }: DetectorInput): Set<string> {
  const names = [
    ...[...ownIdentities(draft, context)].map((identity) => domainOf(identity) ?? identity),
    ...context.directory.flatMap((account) => account.domains),
    ...known.values('thread', domains),
    ...context.thread.flatMap(({ author }) => (author === null ? [] : domains(author))),
  ];
  return new Set(
    names.map((name) => organisationOf(name.trim().toLowerCase())).filter((name) => name.includes('.')),
  );
}

/** Where nothing else is known, the recipient that came first is taken for the right one. */
function earlierRecipients({ draft }: DetectorInput, index: number): string[] {
  return draft.recipients.flatMap(({ address }, at) => {
    const domain = domainOf(address);
    return at < index && domain !== null ? [organisationOf(domain)] : [];
  });
}
