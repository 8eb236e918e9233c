import { v7 } from 'uuid';
import { browser } from 'wxt/browser';
import type { Provenance } from '../../../../lib/core/model/provenance.ts';
import { DraftDeclaration } from '../../../../lib/core/model/registeredDraft.ts';
import { fingerprintsOf } from '../../../../lib/core/provenance/fingerprints.ts';
import { reduceProvenance } from '../../../../lib/core/provenance/reduce.ts';
import { canonicalText } from '../../../../lib/core/review/canonicalText.ts';
import { FromGate, type ToGate } from '../../../../lib/messages/composerPort.ts';
import { createMemory } from '../../../../lib/worker/provenance/memory.ts';
import { createRegistered } from '../../../../lib/worker/provenance/registered.ts';
import { openDatabase } from '../../../../lib/worker/store/database.ts';

/**
 * The extension's own provenance, with its own store, at the other end of the gate's ports; without reviews and
 * policy. It keeps what it made of the last reading of each draft, by its first recipient.
 */
interface Made {
  body: string;
  provenance: Provenance;
}

const database = openDatabase('provenance-harness');
const key = new Uint8Array(32).fill(7);
const made = new Map<string, Made>();
const memory = createMemory({
  database,
  key: () => key,
  newId: v7,
  failed: (error) => {
    throw error;
  },
});

/** Nothing comes down here: `register` puts in what an endpoint would have sent. */
const registered = createRegistered({
  database,
  endpoint: () => null,
  fetch: () => Promise.reject(new TypeError('no endpoint')),
  now: Date.now,
  newId: v7,
});

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== 'composer') return;
  let composer = '';
  let order = Promise.resolve();
  const say = (message: ToGate) => port.postMessage(message);
  port.onMessage.addListener((raw) => {
    const message = FromGate.parse(raw);
    order = order.then(() => receive(message));
  });

  async function receive(message: FromGate): Promise<void> {
    if (message.type === 'hello') {
      composer = message.composer;
      if (!message.reads) {
        // As `bringReading` in lib/worker/setup/contentScripts.ts.
        const target = { tabId: port.sender?.tab?.id ?? -1, frameIds: [port.sender?.frameId ?? 0] };
        await browser.scripting.executeScript({ target, files: ['/reading.js'], injectImmediately: true });
      }
      const whenOverdue = { client: 'hold', internal: 'hold' } as const;
      say({
        type: 'welcome',
        rules: 'all',
        site: 'specimen',
        identities: [],
        assistants: [],
        overdueAfter: 5000,
        whenOverdue,
      });
    }
    if (message.type === 'gone') memory.gone(composer);
    if (message.type !== 'snapshot') return;
    const { reading, evidence, thread, revision } = message;
    const body = canonicalText(reading.body);
    const known = [
      ...(await registered.known(body, () => memory.printsOf(composer, body), evidence)),
      ...(await memory.known(composer, body, evidence)),
    ];
    const provenance = reduceProvenance(evidence, body, { known, thread: thread.map(({ text }) => text) });
    memory.remember(composer, { draft: { body }, evidence, known, provenance }, new Date().toISOString());
    made.set(reading.recipients[0]?.address ?? '', { body, provenance });
    say({ type: 'verdict', revision, route: 'review', scope: 'payload' });
  }
});

const harness = {
  made: (id: string): Made | null => made.get(id) ?? null,
  async forget(): Promise<void> {
    await Promise.all([database.drafts.clear(), database.registered.clear()]);
  },
  async register(text: string): Promise<void> {
    await database.registered.put({
      position: 1,
      at: new Date().toISOString(),
      fingerprints: fingerprintsOf(text, key).map(({ print }) => print),
      declaration: DraftDeclaration.parse({ disclosure: 'ai-generated', system: 'Northgate Assist' }),
    });
  },
};
export type Harness = typeof harness;
Object.assign(globalThis, { harness });
