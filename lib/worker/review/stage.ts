import { browser } from 'wxt/browser';
import type { GateStatus, ToTopFrame } from '../../messages/frame.ts';

const TOP_FRAME = { frameId: 0 };

/**
 * Tells a tab's top frame about its panel. Where no gate is there (a composer in a frame of a page that
 * is not gated itself), the panel is an extension window of its own.
 */
export async function tellTopFrame(tab: number, message: ToTopFrame): Promise<void> {
  if ((await send(tab, message)).delivered) return;
  if (message.type === 'panel.show') await showWindow(message.token);
  if (message.type === 'panel.hide') await closeWindow(message.token);
}

/** What the gate in a tab's top frame says of itself; null where there is none. */
export async function askGate(tab: number): Promise<GateStatus | null> {
  return (await send(tab, { type: 'gate.ping' })).answer;
}

async function send(
  tab: number,
  message: ToTopFrame,
): Promise<{ delivered: boolean; answer: GateStatus | null }> {
  try {
    const answer: GateStatus | undefined = await browser.tabs.sendMessage(tab, message, TOP_FRAME);
    return { delivered: true, answer: answer ?? null };
  } catch (error) {
    // The browsers have no code for "nobody listens there": every refusal to deliver is a plain Error.
    if (error instanceof Error) return { delivered: false, answer: null };
    throw error;
  }
}

/** The address carries the token: an extension window has no frame name, and no page sees its address. */
function windowAddress(token: string): string {
  return `${browser.runtime.getURL('/review.html')}?token=${token}`;
}

async function openWindow(token: string): Promise<number | null> {
  const [tab] = await browser.tabs.query({ url: windowAddress(token) });
  return tab?.windowId ?? null;
}

async function showWindow(token: string): Promise<void> {
  const open = await openWindow(token);
  if (open === null) {
    await browser.windows.create({ url: windowAddress(token), type: 'popup', width: 480, height: 900 });
  } else {
    await browser.windows.update(open, { focused: true });
  }
}

async function closeWindow(token: string): Promise<void> {
  const open = await openWindow(token);
  if (open !== null) await browser.windows.remove(open);
}
