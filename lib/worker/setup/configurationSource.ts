import type { Configuration } from '../../core/model/configuration.ts';
import { parseConfiguration, type Refusal } from '../../core/model/parseConfiguration.ts';
import type { Database } from '../store/database.ts';
import { readSetting, writeSetting } from '../store/settings.ts';

/** The configuration in force, and what of the pushed one was refused. */
export interface ConfigurationState {
  configuration: Configuration;
  refused: Refusal[];
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
 * Follows the managed configuration, laid over the one that a private build carries. At a browser's
 * start the first read can be empty, and the values arrive seconds later with a change event
 * (measured: 2.9 s), so an empty first read keeps the last good values instead of dropping to defaults.
 */
export async function followConfiguration(from: {
  database: Database;
  managed: ManagedStorage;
  builtIn: Partial<Configuration> | null;
}): Promise<ConfigurationSource> {
  const listeners: ((state: ConfigurationState) => void)[] = [];
  const base = from.builtIn ?? {};

  async function read(first: boolean): Promise<ConfigurationState> {
    const pushed = await from.managed.get();
    const lastGood = (await readSetting(from.database, 'configuration')) ?? {};
    if (first && Object.keys(pushed).length === 0) {
      return withLimits(parseConfiguration({ ...base, ...lastGood }));
    }
    const result = parseConfiguration({ ...base, ...pushed }, { ...base, ...lastGood });
    const pushedKeys = Object.entries(result.good).filter(([key]) => Object.hasOwn(pushed, key));
    await writeSetting(from.database, 'configuration', Object.fromEntries(pushedKeys));
    return withLimits(result);
  }

  let state = await read(true);
  // Reads are put in a row: a change during a read must not be overtaken by the older answer.
  let row = Promise.resolve();
  from.managed.onChanged(() => {
    row = row.then(async () => {
      state = await read(false);
      for (const listener of listeners) listener(state);
    });
  });
  return {
    current: () => state,
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** Keys that are valid and that this version does not act on are said, not passed over. */
function withLimits({ configuration, refused }: ConfigurationState): ConfigurationState {
  const unread: Refusal[] = [];
  if (configuration.policyUrl !== undefined) {
    unread.push({
      path: 'policyUrl',
      expected: 'the document itself under policy: this version fetches none',
    });
  }
  if (configuration.evidenceKeys.length > 0) {
    unread.push({
      path: 'evidenceKeys',
      expected: 'nothing yet: this version keeps notes on the device and seals none',
    });
  }
  return { configuration, refused: [...refused, ...unread] };
}
