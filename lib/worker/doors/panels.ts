import type { Browser } from 'wxt/browser';
import { bareEvent } from '../../core/audit/bareEvent.ts';
import { FromPanel, type ToPanel } from '../../messages/panelPort.ts';
import { sealForEndpoint } from '../record/sealForEndpoint.ts';
import { createPanelConversation } from '../review/panelConversation.ts';
import type { Panel } from '../review/panels.ts';
import { createSerial } from '../serial.ts';
import type { Services } from '../services.ts';
import { storageFault } from '../store/faults.ts';

/** Takes the port of one panel. It must show the token that a gate said before; anything else is refused. */
export function connectPanel(port: Browser.runtime.Port, ready: Promise<Services>): void {
  let panel: Panel | null = null;
  let conversation: ReturnType<typeof createPanelConversation> | null = null;
  const send = (message: ToPanel) => port.postMessage(message);

  const inOrder = createSerial((error) => {
    const fault = storageFault(error);
    send({ type: 'refused', text: `${fault} Nothing has been sent.` });
    void ready.then((services) => services.reportStorage(fault));
  });

  async function receive(raw: unknown): Promise<void> {
    const services = await ready;
    const parsed = FromPanel.safeParse(raw);
    if (!parsed.success) {
      send({
        type: 'refused',
        text: 'This panel is of another version. Reload the page; nothing has been sent.',
      });
      return;
    }
    const message = parsed.data;
    if (message.type === 'hello') {
      if (!services.panels.isKnown(message.token)) {
        send({
          type: 'refused',
          text: 'This panel was not opened by Countersign. Nothing can be decided in it.',
        });
        return port.disconnect();
      }
      panel = { token: message.token, send, composer: null, review: null, nonce: null, shown: null };
      services.panels.connect(panel);
      conversation = createPanelConversation(panel, panelServices(services));
    }
    await conversation?.receive(message);
  }

  port.onMessage.addListener((raw) => inOrder(() => receive(raw)));
  port.onDisconnect.addListener(() =>
    inOrder(async () => {
      const services = await ready;
      if (panel !== null) services.panels.disconnect(panel);
    }),
  );
}

function panelServices(services: Services): Parameters<typeof createPanelConversation>[1] {
  return {
    sessions: services.sessions,
    reviews: services.reviews,
    effects: services.effects,
    afterLooks: services.afterLooks,
    digestKey: () => services.digestKey().key,
    revealed: async (session) => {
      const actor = session.latest?.actor ?? { id: null, roles: [], how: 'self-declared' as const };
      await services.record(
        [
          {
            ...bareEvent('finding.revealed', services.now(), {
              id: actor.id,
              roles: actor.roles,
              how: actor.how,
            }),
            review: session.review,
            host: services.hostOf(session.site),
            findings: session.latest?.verdict.findings ?? [],
          },
        ],
        null,
      );
    },
    seal: (evidence) => sealForEndpoint(services, evidence),
    dock: async (panel, side) => {
      await services.setDock(side);
      const session = panel.composer === null ? null : services.sessions.get(panel.composer);
      if (session !== null) await services.effects.place(session);
    },
    reportStorage: services.reportStorage,
    now: services.now,
    newId: services.newId,
  };
}
