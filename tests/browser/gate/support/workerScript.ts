import { type Browser, browser } from 'wxt/browser';
import type { FromGate, ToGate } from '../../../../lib/messages/composerPort.ts';

/**
 * The other end of the gate's ports in these tests: a service worker with a plan instead of a policy. It keeps
 * everything it hears, answers a reading with the verdict that the plan has for it, and otherwise says what a test
 * tells it to. The full extension's worker is tested by `tests/browser/specs`.
 */
export interface Plan {
  /** The first rule that fits a reading gives its verdict. */
  rules: {
    /** Fits where the body has this in it. */
    body?: string;
    visibility?: 'client' | 'internal' | null;
    /** Fits where a person typed everything. */
    typed?: boolean;
    route: 'allow' | 'review' | 'escalate' | 'block';
    scope: 'payload' | 'class';
  }[];
  /** Milliseconds before a verdict; null for none at all. */
  verdictAfter: number | null;
  /** Released by itself where the verdict allows it, as the reducer does. */
  releases: boolean;
  /** Accepts ports and says nothing. */
  isSilent: boolean;
  /** Drops every port at once. */
  isDead: boolean;
  identities: string[];
  overdueAfter: number;
  whenOverdue: { client: 'hold' | 'release'; internal: 'hold' | 'release' };
}

export const plainPlan: Plan = {
  rules: [{ route: 'review', scope: 'payload' }],
  verdictAfter: 0,
  releases: true,
  isSilent: false,
  isDead: false,
  identities: [],
  overdueAfter: 5000,
  whenOverdue: { client: 'hold', internal: 'hold' },
};

interface Conversation {
  port: Browser.runtime.Port;
  tab: number;
  frame: number;
  composer: string;
  verdicts: Map<number, string>;
}

let plan: Plan = plainPlan;
let conversations: Conversation[] = [];
let heard: { composer: string; frame: number; message: FromGate }[] = [];

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== 'composer') return;
  if (plan.isDead) {
    port.disconnect();
    return;
  }
  const conversation: Conversation = {
    port,
    tab: port.sender?.tab?.id ?? -1,
    frame: port.sender?.frameId ?? -1,
    composer: '',
    verdicts: new Map(),
  };
  conversations.push(conversation);
  port.onDisconnect.addListener(() => {
    conversations = conversations.filter((other) => other !== conversation);
  });
  port.onMessage.addListener(async (message: FromGate) => {
    if (message.type === 'hello') {
      conversation.composer = message.composer;
      if (!plan.isSilent && !message.reads) await bringReading(conversation);
    }
    heard.push({ composer: conversation.composer, frame: conversation.frame, message });
    if (!plan.isSilent) answer(conversation, message);
  });
});

function answer(conversation: Conversation, message: FromGate): void {
  const { port, verdicts } = conversation;
  const say = (answer: ToGate) => port.postMessage(answer);
  switch (message.type) {
    case 'hello': {
      const { identities, overdueAfter, whenOverdue } = plan;
      say({
        type: 'welcome',
        site: 'specimen',
        rules: 'plan',
        identities,
        assistants: [],
        overdueAfter,
        whenOverdue,
      });
      return;
    }
    case 'snapshot': {
      const rule = plan.rules.find((candidate) => fits(candidate, message));
      if (rule === undefined || plan.verdictAfter === null) return;
      const { route, scope } = rule;
      setTimeout(() => {
        verdicts.set(message.revision, route);
        say({ type: 'verdict', revision: message.revision, route, scope });
      }, plan.verdictAfter);
      return;
    }
    case 'held':
      setTimeout(() => {
        if (verdicts.get(message.revision) !== 'allow' || !plan.releases) return;
        say({ type: 'release', release: newId(), review: newId(), revision: message.revision });
      }, plan.verdictAfter ?? 0);
  }
}

function fits(rule: Plan['rules'][number], snapshot: Extract<FromGate, { type: 'snapshot' }>): boolean {
  const { reading, evidence } = snapshot;
  if (rule.body !== undefined && !reading.body.includes(rule.body)) return false;
  if (rule.visibility !== undefined && reading.visibility !== rule.visibility) return false;
  return rule.typed !== true || evidence.every(({ type }) => type === 'typed' || type === 'replaced');
}

/** As `bringReading` in lib/worker/setup/contentScripts.ts. */
async function bringReading({ tab, frame }: Conversation): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['/reading.js'],
    injectImmediately: true,
  });
}

/** As `bringWriting` in lib/worker/setup/contentScripts.ts. */
async function bringWriting({ tab, frame }: Conversation): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.executeScript({ target, files: ['/writing.js'] });
  await browser.scripting.executeScript({ target, files: ['/pageWriting.js'], world: 'MAIN' });
}

async function tabInFront(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? -1;
}

function newId(): string {
  return crypto.randomUUID();
}

const harness = {
  reset(next: Partial<Plan>): void {
    plan = { ...plainPlan, ...next };
    heard = [];
  },
  change(next: Partial<Plan>): void {
    plan = { ...plan, ...next };
  },
  heard: () => heard,
  /** Says something to the composer that spoke last, or to the one with this id. */
  async say(message: ToGate, composer?: string): Promise<void> {
    const last = heard.at(-1)?.composer;
    const to = conversations.find((conversation) => conversation.composer === (composer ?? last));
    if (to === undefined) throw new Error('no composer is connected');
    if (message.type === 'write') await bringWriting(to);
    to.port.postMessage(message);
  },
  connected: () => conversations.map(({ composer, frame }) => ({ composer, frame })),
  hangUp(): void {
    for (const { port } of conversations.splice(0)) port.disconnect();
  },
  async tellTop(message: object): Promise<unknown> {
    return browser.tabs.sendMessage(await tabInFront(), message, { frameId: 0 });
  },
  /** Has another pack read the page, in the place of its own. */
  async usePack(pack: object): Promise<void> {
    await browser.scripting.executeScript({
      target: { tabId: await tabInFront(), allFrames: true },
      func: (next: object) => Reflect.get(globalThis, 'countersignPack')(next),
      args: [pack],
    });
  },
  /** Puts the gate into the page once more, as the worker does after it was updated. */
  async inject(): Promise<void> {
    await browser.scripting.executeScript({
      target: { tabId: await tabInFront(), allFrames: true },
      files: ['/content-scripts/gate.js', '/generic.js'],
      injectImmediately: true,
    });
  },
  /** What an update does to the pages that are open: their scripts belong to nobody any more. */
  reload: () => browser.runtime.reload(),
};
export type Harness = typeof harness;

Object.assign(globalThis, { harness });
