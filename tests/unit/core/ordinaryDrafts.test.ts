import { expect, test } from 'vitest';
import { detectAll } from '../../../lib/core/detectors/registry.ts';
import { type Context, emptyContext } from '../../../lib/core/model/context.ts';
import { decide } from '../../../lib/core/policy/decide.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { reduceProvenance } from '../../../lib/core/provenance/reduce.ts';
import { MARKETERS } from './ordinary/marketers.ts';
import { TECHNICIANS } from './ordinary/technicians.ts';
import { mail } from './specimens.ts';

const DRAFTS = [...TECHNICIANS, ...MARKETERS];
/** How many of them may hold for personal data. */
const MOST = 3;

const context = (said: string): Context => ({
  ...emptyContext,
  thread: [{ author: 'Dana Whitfield', at: '20 Nov', text: said }],
  ownIdentities: ['northgate.example'],
});

/** The types of personal data for which a reason names a finding in this draft. */
function heldFor({ said, body }: (typeof DRAFTS)[number]): string[] {
  const draft = mail({ subject: `Re: ${said}`, body });
  const findings = detectAll(draft, context(said));
  const verdict = decide({
    draft,
    context: context(said),
    findings,
    provenance: reduceProvenance(
      [{ type: 'inserted', characters: body.length, control: 'Help me write' }],
      body,
    ),
    policy: defaultPolicy,
    situation: {
      now: '2026-11-20T09:00:00.000Z',
      actor: { id: 'robin.vale@northgate.example', name: 'Robin Vale', roles: [], how: 'host' },
      host: 'test',
      workflow: null,
      history: { askedToday: 0 },
    },
  });
  return verdict.reasons
    .flatMap((reason) => reason.findings.flatMap((index) => findings[index] ?? []))
    .filter(({ category }) => category === 'personal-data' || category === 'credential')
    .map(({ type }) => type);
}

test('of a hundred ordinary drafts, at most three hold for personal data or credentials', () => {
  expect(DRAFTS).toHaveLength(100);
  const held = DRAFTS.map((draft, index) => ({ index, types: heldFor(draft) })).filter(
    ({ types }) => types.length > 0,
  );
  expect(held.length, JSON.stringify(held)).toBeLessThanOrEqual(MOST);
}, 60_000);
