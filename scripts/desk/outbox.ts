/** Where something left the desk by: a `draft` was saved, and has not left. */
export type Channel = 'mail' | 'ticket' | 'crm' | 'invoice' | 'draft';

/** One thing that a page of the desk sent. */
export interface Sent {
  /** From 1, in the order of arrival. */
  id: number;
  /** An instant, RFC 3339 in UTC. */
  at: string;
  channel: Channel;
  /** What the page sent, and how: `gesture`, and whether the page saw the user's own event (`trusted`). */
  payload: Record<string, unknown>;
}

/** What left the desk, in memory alone. `now` answers the instant that an entry is stamped with. */
export function createOutbox(now: () => string) {
  let sent: Sent[] = [];
  let last = 0;
  return {
    add(channel: Channel, payload: Record<string, unknown>): Sent {
      last += 1;
      const entry = { id: last, at: now(), channel, payload };
      sent.push(entry);
      return entry;
    },
    list: (): readonly Sent[] => sent,
    clear(): void {
      sent = [];
      last = 0;
    },
  };
}
