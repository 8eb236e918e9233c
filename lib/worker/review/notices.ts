import type { Refusal } from '../../core/model/refusal.ts';
import type { ReviewView } from '../../core/review/view.ts';
import type { OutboxState } from '../sync/outbox.ts';

export type Notice = ReviewView['notices'][number];

/** What the person should know beside the draft: worst first, and always whether something was lost. */
export function noticesOf(from: {
  storage: string | null;
  refused: readonly Refusal[];
  outbox: OutboxState;
}): Notice[] {
  const notices: Notice[] = [];
  if (from.storage !== null) {
    notices.push({ tone: 'error', text: `${from.storage} Nothing has been sent.` });
  }
  if (from.outbox.problem !== null) {
    notices.push({
      tone: 'warning',
      text: `${from.outbox.problem} Decisions are stored on this device and delivered later (${from.outbox.waiting} waiting).`,
    });
  }
  const keys = [...new Set(from.refused.map(({ path }) => path))];
  if (keys.length > 0) {
    notices.push({
      tone: 'warning',
      text: `Part of the configuration was refused (${keys.join(', ')}); the last good value or the default holds.`,
    });
  }
  return notices;
}
