import { lostOnTheWay } from '../../core/model/asked.ts';
import type { Configuration } from '../../core/model/configuration.ts';
import { parseConfiguration } from '../../core/model/parseConfiguration.ts';
import type { Refusal } from '../../core/model/refusal.ts';
import type { Instant } from '../../core/model/text.ts';
import type { Database } from '../store/database.ts';
import { readSetting, type Settings, writeSetting } from '../store/settings.ts';

/** The configuration in force, and what of the pushed one is not in force as it was asked for. */
export interface ConfigurationState {
  configuration: Configuration;
  refused: Refusal[];
  /** When a pushed configuration last arrived; null where none ever did. */
  arrived: Instant | null;
  /** Whether what arrived says what was asked for. Without it nobody can tell what the browser dropped. */
  compared: boolean;
}

/** `storage.managed`, as far as it is needed. */
export interface ManagedStorage {
  get(): Promise<Record<string, unknown>>;
  onChanged(listener: () => void): void;
}

export interface ConfigurationSource {
  current(): ConfigurationState;
  onChange(listener: (state: ConfigurationState) => void): void;
}

/**
 * Follows the managed configuration, laid over the one that a private build carries. Resolves at once, with
 * the last good values: at a browser's start the read can stay unanswered for seconds, or be answered with
 * nothing until a change event (measured: 2.9 s). An empty first read therefore keeps the last good values
 * instead of dropping to defaults.
 */
export async function followConfiguration(from: {
  database: Database;
  managed: ManagedStorage;
  builtIn: Partial<Configuration> | null;
  now(): Instant;
}): Promise<ConfigurationSource> {
  const listeners: ((state: ConfigurationState) => void)[] = [];
  const base = from.builtIn ?? {};

  async function lastGoodState(): Promise<ConfigurationState> {
    const lastGood = (await readSetting(from.database, 'configuration')) ?? {};
    const arrival = await readSetting(from.database, 'arrival');
    return stateOf(parseConfiguration({ ...base, ...lastGood }), [], arrival ?? null);
  }

  async function read(first: boolean): Promise<ConfigurationState> {
    const pushed = await from.managed.get();
    if (first && Object.keys(pushed).length === 0) return lastGoodState();
    const lastGood = (await readSetting(from.database, 'configuration')) ?? {};
    const result = parseConfiguration({ ...base, ...pushed }, { ...base, ...lastGood });
    const pushedKeys = Object.entries(result.good).filter(([key]) => Object.hasOwn(pushed, key));
    await writeSetting(from.database, 'configuration', Object.fromEntries(pushedKeys));
    const arrival = { at: from.now(), compared: 'asked' in pushed };
    await writeSetting(from.database, 'arrival', arrival);
    return stateOf(result, lostOnTheWay(pushed), arrival);
  }

  let state = await lastGoodState();
  /** Numbers the reads: an older answer must not overtake a newer one, and the first may never come. */
  let newest = 0;
  async function renew(first: boolean): Promise<void> {
    newest += 1;
    const mine = newest;
    const next = await read(first);
    if (mine !== newest) return;
    state = next;
    for (const listener of listeners) listener(state);
  }
  from.managed.onChanged(() => void renew(false));
  void renew(true);
  return {
    current: () => state,
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
