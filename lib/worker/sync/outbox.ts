import { base64url } from 'jose';
import { GENESIS } from '../../core/audit/chain.ts';
import { BATCH_LIMIT } from '../../core/model/batch.ts';
import type { Instant } from '../../core/model/text.ts';
import type { Database } from '../store/database.ts';
import { storageFault } from '../store/faults.ts';
import { readSetting, type Settings, writeSetting } from '../store/settings.ts';
import { createEndpointClient, EndpointRefusal, signBatch } from './endpointClient.ts';

/** Where the log stands, for the popup and the panel. */
export interface OutboxState {
  waiting: number;
  endpoint: string | null;
  problem: string | null;
  nextTry: Instant | null;
}

/** `alarms`, as far as it is needed: one alarm, that may ring late. */
export interface Alarm {
  /** Sets the alarm, unless one is set that rings no later. */
  setNoLaterThan(at: number): Promise<void>;
  clear(): Promise<void>;
}

/** Browsers let an alarm ring every 30 s at most; a refusal that the next try can't mend is tried rarely. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 15 * 60_000;

/** Refusals that speak of the evidence itself, and not of this device or the moment. */
const ABOUT_EVIDENCE = new Set<string>(['invalid', 'too-large', 'doubled-id']);

/**
 * Brings this device's events to the endpoint, in order and in batches. An event counts as delivered when
 * the endpoint has acknowledged its number, never before: a batch whose answer was lost is sent again, and
 * the endpoint knows the ids. Called on every wake, on the alarm, when the browser is online again, and
 * after each new event.
 */
export function createOutbox(from: {
  database: Database;
  target: () => { endpoint: string; enrolmentToken: string | null } | null;
  fetch: typeof fetch;
  alarm: Alarm;
  now: () => number;
  onEnrolled: () => Promise<void>;
}) {
  const { database } = from;
  let problem: string | null = null;
  let failures = 0;
  let nextTry = 0;
  let running: Promise<void> | null = null;
  let wanted = false;
  /** What was mended since the last success: an endpoint that asks for the same twice is not obeyed for ever. */
  let mended = 0;
  /** How far the endpoint's clock is ahead of this device's, in milliseconds. */
  let clockOffset = 0;
  let sealingProblem: string | null = null;

  async function waiting(): Promise<number> {
    const chain = await readSetting(database, 'chain');
    const acknowledged = await readSetting(database, 'acknowledged');
    return (chain?.sequence ?? 0) - (acknowledged?.sequence ?? 0);
  }

  function client(endpoint: string, device: Settings['device']) {
    return createEndpointClient(endpoint, from.fetch, { device, now: () => from.now() + clockOffset });
  }

  async function enrol(endpoint: string, token: string | null): Promise<void> {
    const enrolment = await readSetting(database, 'enrolment');
    if (enrolment?.endpoint === endpoint) return;
    if (token === null)
      throw new NotEnrolled('No enrolment token is configured, so the endpoint does not know this device.');
    const device = await readSetting(database, 'device');
    if (device === undefined) throw new NotEnrolled('This device has no key yet.');
    const reply = await client(endpoint, device).enrol({
      token,
      publicKey: device.publicKey,
    });
    await database.transaction('rw', database.settings, async () => {
      await writeSetting(database, 'enrolment', { endpoint });
      await writeSetting(database, 'digest-key', {
        id: reply.digestKey.id,
        key: base64url.decode(reply.digestKey.key),
      });
    });
    await from.onEnrolled();
  }

  async function deliverNext(endpoint: string): Promise<boolean> {
    const device = await readSetting(database, 'device');
    const acknowledged = (await readSetting(database, 'acknowledged'))?.sequence ?? 0;
    const rows = await database.events
      .where('sequence')
      .above(acknowledged)
      .limit(BATCH_LIMIT)
      .sortBy('sequence');
    if (device === undefined || rows.length === 0) return false;
    const previous = acknowledged === 0 ? GENESIS : (await database.events.get(acknowledged))?.head;
    if (previous === undefined) {
      throw new NotEnrolled(`Event ${acknowledged} is missing on this device, so the chain cannot go on.`);
    }
    const batch = await signBatch(
      previous,
      rows.map((row) => row.event),
      device.privateKey,
    );
    const receipt = await client(endpoint, device).deliver(batch);
    await writeSetting(database, 'acknowledged', { sequence: Math.max(receipt.last, acknowledged) });
    return receipt.last > acknowledged;
  }

  const sealed = () => database.evidence.filter(({ refused }) => refused === null);

  /** Hands sealed words over, one by one. What the endpoint refuses for good stays here, and is said. */
  async function deliverEvidence(endpoint: string): Promise<void> {
    const device = await readSetting(database, 'device');
    if (device === undefined) return;
    for (const { id, sealed: words } of await sealed().toArray()) {
      try {
        await client(endpoint, device).deliverEvidence({ id, sealed: words });
        await database.evidence.delete(id);
      } catch (error) {
        if (!(error instanceof EndpointRefusal) || !ABOUT_EVIDENCE.has(error.reason ?? '')) throw error;
        await database.evidence.update(id, { refused: error.reason });
      }
    }
  }

  async function drain(): Promise<void> {
    const target = from.target();
    try {
      if (target !== null && ((await waiting()) > 0 || (await sealed().count()) > 0)) {
        await enrol(target.endpoint, target.enrolmentToken);
        while (await deliverNext(target.endpoint)) mended = 0;
        await deliverEvidence(target.endpoint);
      }
      problem = null;
      failures = 0;
      nextTry = 0;
      await from.alarm.clear();
    } catch (error) {
      if (await mendedHere(error)) {
        wanted = true;
        return;
      }
      problem = inWords(error);
      failures += 1;
      const final = error instanceof EndpointRefusal && !error.retryable;
      const pause = final ? LONGEST_PAUSE : Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
      nextTry = from.now() + pause;
      await from.alarm.setNoLaterThan(nextTry);
    }
  }

  /**
   * What a refusal asks for and this device can do by itself. An endpoint that was restored from a backup
   * knows fewer events than it acknowledged, or not this device: then they are told again, from where it stands.
   * One that finds a proof too old or too new says what time it is: this device's clock may be wrong.
   */
  async function mendedHere(error: unknown): Promise<boolean> {
    if (!(error instanceof EndpointRefusal) || mended > 1) return false;
    mended += 1;
    const acknowledged = (await readSetting(database, 'acknowledged'))?.sequence ?? 0;
    const expected = error.problem?.expected;
    if (expected !== undefined && expected <= acknowledged) {
      await writeSetting(database, 'acknowledged', { sequence: expected - 1 });
      return true;
    }
    if (error.reason === 'not-enrolled' && (await readSetting(database, 'enrolment')) !== undefined) {
      await database.settings.delete('enrolment');
      return true;
    }
    if (error.problem?.now !== undefined) {
      clockOffset = Date.parse(error.problem.now) - from.now();
      return true;
    }
    return false;
  }

  async function evidenceProblem(): Promise<string | null> {
    const refused = await database.evidence.filter((row) => row.refused !== null).count();
    return refused === 0 ? null : `The endpoint does not take ${refused} of the sealed notes and drafts.`;
  }

  function run(): Promise<void> {
    // One drain at a time; a wish during it is served right after, so that no event waits for an alarm.
    wanted = true;
    running ??= (async () => {
      while (wanted) {
        wanted = false;
        await drain();
      }
    })().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    /** Tries now, whatever the pause: on the alarm, on wake, online again, or when a person asks. */
    drainNow: run,
    /** After a new event: tries now, unless a pause is running. */
    kick: async (): Promise<void> => {
      if (from.now() >= nextTry) await run();
    },
    /** Says why nothing could be sealed, in words; null where it could. */
    reportSealing: (text: string | null): void => {
      sealingProblem = text;
    },
    state: async (): Promise<OutboxState> => ({
      waiting: await waiting(),
      endpoint: from.target()?.endpoint ?? null,
      problem: problem ?? sealingProblem ?? (await evidenceProblem()),
      nextTry: nextTry > from.now() ? new Date(nextTry).toISOString() : null,
    }),
  };
}
export type Outbox = ReturnType<typeof createOutbox>;

/** Something that this device lacks before it can deliver, in words. */
class NotEnrolled extends Error {
  override readonly name = 'NotEnrolled';
}

function inWords(error: unknown): string {
  if (error instanceof NotEnrolled) return error.message;
  if (error instanceof EndpointRefusal) {
    const what = error.problem === null ? error.message : `${error.problem.title}: ${error.problem.detail}`;
    return `The endpoint refused: ${what}`;
  }
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'TypeError' || name === 'TimeoutError') return 'The endpoint cannot be reached.';
  if (name === 'ZodError' || name === '$ZodError')
    return 'The endpoint answered in a form that this version does not know.';
  return storageFault(error);
}
