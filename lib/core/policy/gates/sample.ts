import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Draft } from '../../model/draft.ts';
import type { Situation } from '../../model/situation.ts';
import type { Case } from '../case.ts';
import { gateVoice, type Voice } from './voice.ts';

/** Two to the power of 48: as much of a digest as a double holds without rounding. */
const RANGE = 2 ** 48;

/**
 * Where a draft falls in the draw, from 0 to below 1: HMAC-SHA-256 (RFC 2104) under the organisation's key
 * over what the draft belongs to, and not over its words. Rewording, or pressing Send again, is therefore no
 * second draw; nor is another device. The same work is drawn anew each day.
 */
export function sampleDraw(
  key: Uint8Array,
  draft: Draft,
  situation: Pick<Situation, 'actor' | 'host' | 'now'>,
): number {
  const unit = [
    situation.now.slice(0, 10),
    situation.host,
    situation.actor.id?.trim().toLowerCase() ?? null,
    draft.kind,
    draft.record === null ? null : [draft.record.type, draft.record.id],
    // A record says what the work is; without one, the people it goes to do.
    draft.record === null ? draft.recipients.map(({ address }) => address.trim().toLowerCase()).sort() : null,
    draft.action?.target ?? null,
  ];
  return drawOf(key, JSON.stringify(unit));
}

/** The draw of any text: uniform from 0 to below 1, and the same wherever the key is. */
export function drawOf(key: Uint8Array, unit: string): number {
  const digest = hmac(sha256, key, utf8ToBytes(unit));
  return digest.subarray(0, 6).reduce((value, byte) => value * 256 + byte, 0) / RANGE;
}

/** True where the draw falls on this draft. What a person typed is not drawn. */
export function isDrawn(one: Case): boolean {
  return one.draw !== null && one.provenance.disclosure !== 'none' && one.draw < one.gates.sample.share;
}

/** What is said where a drawn draft is held. */
export function sampleVoice(): Voice {
  return gateVoice({
    gate: 'sample',
    route: 'review',
    rule: 'gate:sample',
    because: 'Drawn by lot: some of what would pass is looked at all the same.',
    override: 'acknowledge',
  });
}
