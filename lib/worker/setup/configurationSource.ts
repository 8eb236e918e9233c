import { lostOnTheWay } from '../../core/model/asked.ts';
import type { Configuration } from '../../core/model/configuration.ts';
import { parseConfiguration } from '../../core/model/parseConfiguration.ts';
import type { Refusal } from '../../core/model/refusal.ts';
import type { Instant } from '../../core/model/text.ts';
import type { Database } from '../store/database.ts';
import { readSetting, type Settings, writeSetting } from '../store/settings.ts';
import type { ManagedStorage } from './managedStorage.ts';

/** The configuration in force, and what of the pushed one is not in force as it was asked for. */
export interface ConfigurationState {
  configuration: Configuration;
  refused: Refusal[];
  /** When a pushed configuration last arrived; null where none ever did. */
  arrived: Instant | null;
  /** Whether what arrived says what was asked for. Without it nobody can tell what the browser dropped. */
  compared: boolean;
}

export interface ConfigurationSource {
  current(): ConfigurationState;
  onChange(listener: (state: ConfigurationState) => void): void;
  /** Resolves once the browser has said what is pushed, or has had time to. Until then nothing may be judged. */
  known(): Promise<void>;
}

/** How long the browser may take to say what is pushed, in milliseconds; Chromium 156 took 2.0 to 5.7 s after its start. */
const LATEST = 10_000;

/**
 * Follows the managed configuration, laid over the one that a private build carries. Resolves at once, with
 * the last good values: at a browser's start the read can stay unanswered for seconds, or be answered with
 * nothing until a change event. An empty first read therefore keeps the last good values instead of dropping
 * to defaults. What was pushed while the browser was shut may be stricter than they are: `known` says when
 * they may be judged by.
 */
export async function followConfiguration(from: {
  database: Database;
  managed: ManagedStorage;
  builtIn: Partial<Configuration> | null;
  now(): Instant;
  /** How long to wait for the browser, in milliseconds. */
  latest?: number;
}): Promise<ConfigurationSource> {
  const known = Promise.withResolvers<void>();
  const listeners: ((state: ConfigurationState) => void)[] = [];
  const base = from.builtIn ?? {};

  async function lastGoodState(lost: Refusal[] = []): Promise<ConfigurationState> {
    const lastGood = (await readSetting(from.database, 'configuration')) ?? {};
    const arrival = await readSetting(from.database, 'arrival');
    return stateOf(parseConfiguration({ ...base, ...lastGood }), lost, arrival ?? null);
  }

  async function take(pushed: Record<string, unknown>): Promise<ConfigurationState> {
    const lastGood = (await readSetting(from.database, 'configuration')) ?? {};
    const result = parseConfiguration({ ...base, ...pushed }, { ...base, ...lastGood });
    const pushedKeys = Object.entries(result.good).filter(([key]) => Object.hasOwn(pushed, key));
    await writeSetting(from.database, 'configuration', Object.fromEntries(pushedKeys));
    const arrival = { at: from.now(), compared: 'asked' in pushed };
    await writeSetting(from.database, 'arrival', arrival);
    return stateOf(result, lostOnTheWay(pushed), arrival);
  }

  /** What the browser says; null where it cannot read it, for which it gives no reason that helps anyone. */
  const ask = () => from.managed.get().catch(() => null);

  let state = await lastGoodState();
  /** Numbers the reads: an older answer must not overtake a newer one, and the first may never come. */
  let newest = 0;
  async function renew(first: boolean): Promise<void> {
    newest += 1;
    const mine = newest;
    const pushed = await ask();
    const isEmpty = pushed === null || Object.keys(pushed).length === 0;
    const next = await (pushed === null
      ? lastGoodState([UNREADABLE])
      : first && isEmpty
        ? lastGoodState()
        : take(pushed));
    if (mine !== newest) return;
    state = next;
    for (const listener of listeners) listener(state);
    if (!first || !isEmpty || !(await from.managed.mayBeLate())) known.resolve();
  }
  from.managed.onChanged(() => void renew(false));
  void renew(true);
  setTimeout(known.resolve, from.latest ?? LATEST);
  void known.promise.then(from.managed.isKnown);
  return {
    current: () => state,
    known: () => known.promise,
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** What is in force, with every key that is not in force as it was asked for. */
function stateOf(
  read: { configuration: Configuration; refused: Refusal[] },
  lost: Refusal[],
  arrival: Settings['arrival'] | null,
): ConfigurationState {
  return {
    configuration: read.configuration,
    refused: [...read.refused, ...lost, ...unread(read.configuration)],
    arrived: arrival?.at ?? null,
    compared: arrival?.compared ?? false,
  };
}

const UNREADABLE: Refusal = {
  path: '(configuration)',
  expected: 'an answer of the browser: it could not read what is pushed',
  by: 'browser',
};

/** Keys that are valid and have no effect are said, not passed over. */
function unread(configuration: Configuration): Refusal[] {
  const unread: Refusal[] = [];
  if (configuration.policyUrl !== undefined && configuration.policyKeys.length === 0) {
    unread.push({
      path: 'policyKeys',
      expected: 'at least one public key: what policyUrl gives is taken only signed',
      by: 'extension',
    });
  }
  return unread;
}
