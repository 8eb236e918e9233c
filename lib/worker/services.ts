import { v7 } from 'uuid';
import { bareEvent, type EventDraft } from '../core/audit/bareEvent.ts';
import type { Configuration, Site } from '../core/model/configuration.ts';
import type { AuditEvent } from '../core/model/event.ts';
import type { Id, Instant } from '../core/model/text.ts';
import { policyDigest } from '../core/policy/digest.ts';
import { serviceLevelOf } from '../core/policy/serviceLevel.ts';
import type { AfterLook } from '../core/review/afterLook.ts';
import { builtInPackVersions } from './buildConstants.ts';
import { createPerson, type Person } from './identity/person.ts';
import type { LaunchFlow } from './identity/signIn.ts';
import { createMemory, type Memory } from './provenance/memory.ts';
import { createRegistered, type Registered } from './provenance/registered.ts';
import { deviceKey, digestKey } from './record/device.ts';
import { createLeftPages, type LeftPages } from './record/leftPages.ts';
import { createShownMessages, type ShownMessages } from './record/shownMessages.ts';
import { type EventWriter, writeEvents } from './record/writeEvents.ts';
import { type AfterLooks, createAfterLooks } from './review/afterLooks.ts';
import { createEffects, type Effects, type Stage } from './review/effects.ts';
import { createInvoices, type Invoices } from './review/invoices.ts';
import { createLooks, type Looks } from './review/looks.ts';
import { noticesOf } from './review/notices.ts';
import { createOverdue } from './review/overdue.ts';
import { createPanels, type Panels } from './review/panels.ts';
import { createReviewStore, type ReviewStore } from './review/reviewStore.ts';
import { createSessions, type Sessions } from './review/session.ts';
import { type ConfigurationState, followConfiguration } from './setup/configurationSource.ts';
import { type Coverage, createCoverage, type TabSign } from './setup/coverage.ts';
import type { ManagedStorage } from './setup/managedStorage.ts';
import { type PlacedPack, packsInForce, packVersionOf } from './setup/packs.ts';
import { followPolicy, type PolicyState } from './setup/policySource.ts';
import { gatedSites } from './setup/sites.ts';
import { type Database, openDatabase } from './store/database.ts';
import { countOne } from './store/days.ts';
import { storageFault } from './store/faults.ts';
import { readSetting, type Settings, writeSetting } from './store/settings.ts';
import { type Alarm, createOutbox, type Outbox } from './sync/outbox.ts';

/** The browser, as far as the worker needs it. */
export interface Surroundings {
  managed: ManagedStorage;
  builtIn: Partial<Configuration> | null;
  alarm: Alarm;
  policyAlarm: Alarm;
  overdueAlarm: Alarm;
  fetch: typeof fetch;
  signIn: { launch: LaunchFlow; redirectUri: () => string };
  tellTopFrame: Stage['tellTopFrame'];
  /** Puts what reads a draft into one frame. False where it can't go there. */
  bringReading(tab: number, frame: number): Promise<boolean>;
  bringWriting: Stage['bringWriting'];
  /** Gives the page side the packs that stand in the place of built-in ones. */
  placePacks(packs: PlacedPack[]): Promise<void>;
  /** Puts a sign on the toolbar's button for one tab; nothing where the tab has gone. */
  showSign(tab: number, sign: TabSign): Promise<void>;
  versions: EventWriter['versions'];
}

/** Everything that lives as long as the worker does. */
export interface Services {
  database: Database;
  sessions: Sessions;
  panels: Panels;
  reviews: ReviewStore;
  effects: Effects;
  outbox: Outbox;
  person: Person;
  memory: Memory;
  registered: Registered;
  looks: Looks;
  invoices: Invoices;
  afterLooks: AfterLooks;
  /** Writes down which held drafts wait longer than policy promises, and has the browser ring for the next. */
  lookForOverdue(): Promise<void>;
  shownMessages: ShownMessages;
  leftPages: LeftPages;
  configuration(): ConfigurationState;
  sites(): Site[];
  /** Resolves once the browser has had time to say what is pushed: nothing is read, judged or let go before. */
  configurationKnown(): Promise<void>;
  policy(): PolicyState;
  bringReading: Surroundings['bringReading'];
  /** Calls `listener` at every change of the configuration or the policy, until what it returns is called. */
  onRulesChanged(listener: () => void): () => void;
  coverage: Coverage;
  /** The site and what reads its pages, as events name them. */
  hostOf(site: Site): NonNullable<AuditEvent['host']>;
  /** Asks for the policy that the configuration names, where it names one. */
  refreshPolicy(): Promise<void>;
  digestKey(): Settings['digest-key'];
  dock(): 'left' | 'right';
  setDock(side: 'left' | 'right'): Promise<void>;
  /** Stores events in one transaction, with one more in a figure of the day and what is to be looked at afterwards, and wakes the outbox. */
  record(
    drafts: EventDraft[],
    counted: 'passed' | 'unreviewed' | null,
    later?: AfterLook | null,
  ): Promise<void>;
  storageFault(): string | null;
  reportStorage(fault: string | null): void;
  now(): Instant;
  newId(): Id;
}

const now = (): Instant => new Date().toISOString();

/** Opens the store, reads the configuration and makes the worker's parts. Rejects where the store cannot be opened. */
export async function createServices(surroundings: Surroundings): Promise<Services> {
  const database = openDatabase();
  // What was stored is read side by side: a verdict waits for each turn that the store takes.
  const [device, storedKey, storedDock, degraded, source] = await Promise.all([
    deviceKey(database),
    digestKey(database),
    readSetting(database, 'dock'),
    readSetting(database, 'degraded'),
    followConfiguration({ database, now, ...surroundings }),
  ]);
  let key = storedKey;
  let dock = storedDock ?? 'right';
  let fault: string | null = null;

  const configuration = () => source.current().configuration;
  const [policies, person, looks, invoices] = await Promise.all([
    followPolicy({
      database,
      configuration: source.current,
      fetch: surroundings.fetch,
      alarm: surroundings.policyAlarm,
      now,
      newId: v7,
    }),
    createPerson({
      database,
      configuration,
      fetch: surroundings.fetch,
      now: Date.now,
      ...surroundings.signIn,
    }),
    createLooks({ database, key: () => key.key }),
    createInvoices({ database, key: () => key.key }),
  ]);
  const writer: EventWriter = { device: device.id, versions: surroundings.versions, newId: v7 };
  const outbox = createOutbox({
    database,
    target: () => {
      const { endpoint, enrolmentToken } = configuration();
      return endpoint === undefined ? null : { endpoint, enrolmentToken: enrolmentToken ?? null };
    },
    fetch: surroundings.fetch,
    alarm: surroundings.alarm,
    now: Date.now,
    onEnrolled: async () => {
      key = await digestKey(database);
      // The endpoint gives its policy to its devices alone, and this is one from now on.
      void policies.refresh();
    },
  });
  const overdue = createOverdue({
    database,
    writer,
    policy: () => policies.current().policy,
    alarm: surroundings.overdueAlarm,
    onEvents: () => void outbox.kick(),
    now,
  });
  const lookForOverdue = () =>
    overdue.look().catch((error: unknown) => {
      fault = storageFault(error);
    });
  const reviews = createReviewStore({
    database,
    writer,
    newId: v7,
    onEvents: () => {
      void outbox.kick();
      void lookForOverdue();
    },
  });
  const afterLooks = createAfterLooks({ database, writer, onEvents: () => void outbox.kick(), now });
  const shownMessages = createShownMessages({
    database,
    writer,
    hostOf: (id) => {
      const site = gatedSites(configuration().sites).find((one) => one.id === id);
      return site === undefined ? { id, packVersion: null } : hostOf(site);
    },
    onEvents: () => void outbox.kick(),
    key: () => key.key,
    now,
    newId: v7,
  });
  const panels = createPanels();
  const effects = createEffects({
    reviews,
    panels,
    stage: {
      tellTopFrame: surroundings.tellTopFrame,
      bringWriting: surroundings.bringWriting,
      dock: () => dock,
      notices: async () =>
        noticesOf({
          storage: fault,
          refused: services.configuration().refused,
          outbox: await outbox.state(),
        }),
      undeclaredConfidence: () => services.policy().policy.gates.confidence.undeclared,
      afterLooks: afterLooks.all,
      service: (review) => serviceLevelOf(services.policy().policy, review),
      letOut: async (session, stored) => {
        if (session.latest === null) return;
        await looks.remember(stored, session.latest);
        await invoices.remember(stored, session.latest);
      },
      leaves: ({ latest, site }) =>
        latest === null ? Promise.resolve() : shownMessages.left(latest.draft.body, site.id, true),
      now,
      newNonce: () => crypto.randomUUID(),
    },
  });

  const hostOf: Services['hostOf'] = (site) => ({
    id: site.id,
    packVersion: packVersionOf(site, policies.current().policy.packs, builtInPackVersions),
  });
  const packs = () => packsInForce(gatedSites(configuration().sites), policies.current().policy.packs);

  const sessions = createSessions();
  const services: Services = {
    database,
    sessions,
    panels,
    reviews,
    effects,
    outbox,
    person,
    looks,
    invoices,
    afterLooks,
    lookForOverdue,
    shownMessages,
    leftPages: createLeftPages(Date.now),
    memory: createMemory({
      database,
      key: () => key.key,
      newId: v7,
      failed: (error) => {
        fault = storageFault(error);
      },
    }),
    registered: createRegistered({
      database,
      endpoint: () => configuration().endpoint ?? null,
      fetch: surroundings.fetch,
      now: Date.now,
      newId: v7,
    }),
    coverage: createCoverage({
      sessions,
      degraded: degraded ?? [],
      store: (degraded) => writeSetting(database, 'degraded', degraded),
      record: (events) => services.record(events, null),
      show: surroundings.showSign,
      hostOf,
      now,
    }),
    hostOf,
    configuration: () => {
      const state = source.current();
      const refused = [...state.refused, ...policies.current().refused, ...packs().refused];
      return { ...state, refused };
    },
    sites: () => gatedSites(configuration().sites),
    configurationKnown: source.known,
    policy: policies.current,
    bringReading: surroundings.bringReading,
    onRulesChanged: (listener) => {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    refreshPolicy: policies.refresh,
    digestKey: () => key,
    dock: () => dock,
    setDock: async (side) => {
      dock = side;
      await writeSetting(database, 'dock', side);
    },
    record: async (drafts, counted, later = null) => {
      const { events, settings, days } = database;
      try {
        await database.transaction('rw', [events, settings, days, database.afterLooks], async () => {
          await writeEvents(database, writer, drafts);
          if (later !== null) await database.afterLooks.put(later);
          if (counted !== null) await countOne(database, now(), counted);
        });
      } catch (error) {
        fault = storageFault(error);
        return;
      }
      fault = null;
      if (drafts.length > 0) void outbox.kick();
    },
    storageFault: () => fault,
    reportStorage: (text) => {
      fault = text;
    },
    now,
    newId: v7,
  };
  const followers = new Set<() => void>();
  const placePacks = () => surroundings.placePacks(packs().packs);
  const rulesChanged = () => {
    for (const follow of followers) follow();
    return recordConfiguration(services).then(placePacks);
  };
  await Promise.all([recordConfiguration(services), placePacks()]);
  source.onChange(() => void rulesChanged().then(policies.refresh));
  policies.onChange(() => void rulesChanged());
  return services;
}

/** A policy that was not in force before, and keys that were refused, are lines of the log. */
async function recordConfiguration(services: Services): Promise<void> {
  const { policy } = services.policy();
  const digest = policyDigest(policy);
  const refused = services.configuration().refused.length;
  const applied = await readSetting(services.database, 'applied-policy');
  if (applied !== undefined && applied.digest === digest && applied.refused === refused) return;
  const nobody = { id: null, roles: [], how: 'managed' } as const;
  await services.record(
    [
      {
        ...bareEvent('policy.applied', services.now(), { ...nobody, roles: [] }),
        policy: { id: policy.id, version: policy.version, digest },
        cause: refused > 0 ? 'refused-keys' : null,
      },
    ],
    null,
  );
  const since = applied?.digest === digest ? applied.since : services.now();
  await writeSetting(services.database, 'applied-policy', { digest, since, refused });
}
