import { browser } from 'wxt/browser';
import type { GateStatus, ToTopFrame } from '../../messages/frame.ts';

const TOP_FRAME = { frameId: 0 };

/**
 * Tells a tab's top frame about its panel. Where no gate is there (a composer in a frame of a page that
 * is not gated itself), showing opens the panel as an extension window instead.
 */
export async function tellTopFrame(tab: number, message: ToTopFrame): Promise<void> {
  try {
    await browser.tabs.sendMessage(tab, message, TOP_FRAME);
  } catch (error) {
    // The one thing that is expected to fail here: nobody listens in that frame.
    if (!(error instanceof Error)) throw error;
    if (message.type !== 'panel.show') return;
    await browser.windows.create({
      url: `${browser.runtime.getURL('/review.html')}#${message.token}`,
      type: 'popup',
      width: 480,
      height: 900,
    });
  }
}

/** What the gate in a tab's top frame says of itself; null where there is none. */
export async function askGate(tab: number): Promise<GateStatus | null> {
  try {
    return await browser.tabs.sendMessage(tab, { type: 'gate.ping' } satisfies ToTopFrame, TOP_FRAME);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
