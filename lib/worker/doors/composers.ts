import type { Browser } from 'wxt/browser';
import { bareEvent } from '../../core/audit/bareEvent.ts';
import { canonicalJson, sha256Hex } from '../../core/audit/canonical.ts';
import type { InputEvidence } from '../../core/model/provenance.ts';
import { policyDigest } from '../../core/policy/digest.ts';
import { isWorthAsking } from '../../core/provenance/remember.ts';
import type { KnownText } from '../../core/provenance/ways.ts';
import { isAuthor } from '../../core/reconcile/sentWords.ts';
import { canonicalText } from '../../core/review/canonicalText.ts';
import { FromGate, type ToGate } from '../../messages/composerPort.ts';
import { actorOf, judge } from '../judge/judge.ts';
import { eventOfDraft } from '../record/eventOf.ts';
import { passedEvents } from '../record/passedEvents.ts';
import {
  type Conversation,
  type ConversationServices,
  createConversation,
} from '../review/composerConversation.ts';
import type { Session } from '../review/session.ts';
import { createSerial } from '../serial.ts';
import type { Services } from '../services.ts';
import { siteOf } from '../setup/sites.ts';
import { askedOn } from '../store/days.ts';
import { storageFault } from '../store/faults.ts';

/**
 * Takes the port of one composer. Only content scripts of this extension, in a tab of a gated site, are
 * talked to; what they say is parsed before anything else, since a page may have taken its renderer over.
 */
export function connectComposer(port: Browser.runtime.Port, ready: Promise<Services>): void {
  const tab = port.sender?.tab;
  if (tab?.id === undefined) {
    port.disconnect();
    return;
  }
  const tabId = tab.id;
  // An editor's about:blank frame has no address of its own: it belongs to the site of its tab.
  const addresses = [port.sender?.url, tab.url].filter((url) => url !== undefined);
  let connection: { session: Session; conversation: Conversation } | null = null;
  let hello: Extract<FromGate, { type: 'hello' }> | null = null;
  let lastSnapshot: Extract<FromGate, { type: 'snapshot' }> | null = null;
  let ended = () => {};
  let isConnected = true;

  const inOrder = createSerial((error) => {
    void ready.then((services) => services.reportStorage(storageFault(error)));
  });

  async function receive(raw: unknown): Promise<void> {
    const services = await ready;
    const parsed = FromGate.safeParse(raw);
    // A gate of ours says nothing else. Without an answer it goes on holding, and says so once it is overdue.
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === 'hello') {
      hello = message;
      // A panel of this gate may be seen before there is anything to say in it.
      services.panels.issue(message.panel);
      await services.configurationKnown();
      ended();
      const ends = [services.registered.onNew(judgeAgain), services.onRulesChanged(rulesChanged)];
      ended = () => {
        for (const end of ends) end();
      };
      void services.registered.sync();
      return begin(services, message);
    }
    if (connection === null) return;
    if (message.type === 'snapshot') lastSnapshot = message;
    await connection.conversation.receive(message);
    if (message.type !== 'gone') return;
    services.sessions.remove(connection.session);
    services.memory.gone(connection.session.composer);
  }

  /** Tells the gate by which rules it stands, or that it need not stand there at all. */
  async function begin(services: Services, message: Extract<FromGate, { type: 'hello' }>): Promise<void> {
    const site = addresses.map((url) => siteOf(url, services.sites())).find((found) => found !== null);
    if (site === undefined) {
      // The scripts stand on whole origins; a site's entry may name a part of one.
      if (connection !== null) services.sessions.remove(connection.session);
      connection = null;
      port.postMessage({ type: 'stand-down' } satisfies ToGate);
      return;
    }
    if (connection !== null) {
      connection.session.site = site;
      connection.session.send(welcome(services, connection.session));
      return;
    }
    const session = newSession(message, site);
    const conversation = createConversation(session, conversationServices(services));
    connection = { session, conversation };
    services.sessions.add(session);
    if (!message.reads && !(await services.bringReading(session.tab, session.frame))) {
      // The gate holds, asks again, and says that Countersign does not answer where it never does.
      port.disconnect();
      return;
    }
    session.send(welcome(services, session));
    services.leftPages.tell(session);
    return conversation.hello(message);
  }

  function newSession(message: Extract<FromGate, { type: 'hello' }>, site: Session['site']): Session {
    return {
      isConnected,
      composer: message.composer,
      tab: tabId,
      frame: port.sender?.frameId ?? 0,
      site,
      panelToken: message.panel,
      drafted: new Date().toISOString(),
      send(answer: ToGate) {
        if (this.isConnected) port.postMessage(answer);
      },
      latest: null,
      lastBody: '',
      threadAtFirst: null,
      machineText: null,
      machineCharacters: 0,
      lastLook: null,
      missing: [],
      revealed: new Set(),
      review: null,
      changedRelease: null,
    };
  }

  /** A system has registered drafts since: what nobody could place may be one of them. */
  function judgeAgain(): void {
    void inOrder(async () => {
      const snapshot = lastSnapshot;
      if (connection === null || snapshot === null || !isWorthAsking(snapshot.evidence)) return;
      await connection.conversation.receive(snapshot);
    });
  }

  /** Another configuration or policy is in force: what it says of this composer holds from now on. */
  function rulesChanged(): void {
    void inOrder(async () => {
      if (hello === null) return;
      // Whether it is still ours to read is for the gate to say: it tells what stands there again, where it is.
      lastSnapshot = null;
      await begin(await ready, hello);
    });
  }

  port.onMessage.addListener((raw) => inOrder(() => receive(raw)));
  port.onDisconnect.addListener(() => {
    // At once, and before what its page said last has been worked off.
    isConnected = false;
    if (connection !== null) connection.session.isConnected = false;
    void inOrder(async () => {
      const services = await ready;
      ended();
      if (connection !== null) services.sessions.remove(connection.session);
    });
  });
}

function welcome(services: Services, session: Session): ToGate {
  const { identities, failure } = services.configuration().configuration;
  const rules = { policy: policyDigest(services.policy().policy), identities, failure, site: session.site };
  return {
    type: 'welcome',
    site: session.site.id,
    rules: sha256Hex(canonicalJson(rules)),
    identities,
    assistants: session.site.assistants ?? [],
    overdueAfter: failure.afterSeconds * 1000,
    whenOverdue: { client: failure.client, internal: failure.internal },
  };
}

/** What is known of a body's words before anyone judges them: registered by a system, or seen here earlier. */
async function knownText(
  { memory, registered }: Services,
  composer: string,
  body: string,
  evidence: InputEvidence[],
): Promise<KnownText[]> {
  const [declared, earlier] = await Promise.all([
    registered.known(body, () => memory.printsOf(composer, body), evidence),
    memory.known(composer, body, evidence),
  ]);
  return [...declared, ...earlier];
}

function conversationServices(services: Services): ConversationServices {
  return {
    fits: (session, missing) => services.coverage.seen(session, missing),
    judge: async (session, { revision, reading, thread, evidence }) => {
      const at = services.now();
      const person = services.person.actor();
      const asked = actorOf(reading.sender, person).id;
      session.threadAtFirst ??= thread;
      const known = await knownText(services, session.composer, canonicalText(reading.body), evidence);
      const judgement = judge({
        person,
        revision,
        reading,
        thread,
        threadAtFirst: session.threadAtFirst,
        evidence,
        known,
        site: session.site,
        configuration: services.configuration().configuration,
        policy: services.policy().policy,
        digestKey: services.digestKey().key,
        askedToday: await askedOn(services.database, at, asked, session.review),
        looks: services.looks.all(),
        invoices: services.invoices.all(),
        now: at,
      });
      services.memory.remember(session.composer, judgement, at);
      return judgement;
    },
    reviews: services.reviews,
    effects: services.effects,
    panels: services.panels,
    mountPanel: async (session) => services.effects.mount(session),
    passed: async (session, subject, judgement) => {
      await services.shownMessages.left(judgement.draft.body, session.site.id, true);
      const { events, later } = passedEvents(subject, judgement, services.now(), services.newId());
      await services.record(events, 'passed', later);
    },
    unreviewed: async (session, subject) => {
      const at = services.now();
      const line =
        subject === null
          ? {
              ...bareEvent('draft.unreviewed', at, { id: null, roles: [], how: 'self-declared' as const }),
              host: services.hostOf(session.site),
            }
          : eventOfDraft(subject, session.latest?.verdict ?? null, 'draft.unreviewed', at);
      await services.shownMessages.left(session.lastBody, session.site.id, false);
      await services.record([{ ...line, cause: 'not-held' }], 'unreviewed');
    },
    appeared: async (session, message) => {
      const { latest, site } = session;
      const sender = latest?.draft.sender;
      const person = services.person.actor();
      const names = [sender?.name, sender?.address, person?.name, person?.id].map((name) => name ?? null);
      const isNews = await services.shownMessages.appeared(message, site.id, isAuthor(message.author, names));
      if (!isNews) return;
      const actor = latest?.actor ?? { id: null, roles: [], how: 'self-declared' as const };
      const { id, roles, how } = actor;
      const line = bareEvent('draft.unreviewed', services.now(), { id, roles, how });
      const host = services.hostOf(site);
      await services.record([{ ...line, host, cause: 'seen-in-thread' }], 'unreviewed');
    },
    pageLeft: (session, thread) => {
      services.leftPages.left(session, thread);
      // The page that takes its place may have said hello before.
      for (const other of services.sessions.inTab(session.tab)) {
        if (other !== session) services.leftPages.tell(other);
      }
    },
    hostOf: services.hostOf,
    digestKeyId: () => services.digestKey().id,
    digestKey: () => services.digestKey().key,
    now: services.now,
    newId: services.newId,
  };
}
