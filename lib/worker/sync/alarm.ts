import { browser } from 'wxt/browser';
import type { Alarm } from './outbox.ts';

/**
 * One named alarm. It is read before it is set: setting it anew at each wake would push it away for ever,
 * and an update of the extension may have dropped it.
 */
export function createAlarm(name: string): Alarm {
  return {
    async setNoLaterThan(at) {
      const standing = await browser.alarms.get(name);
      if (standing !== undefined && standing.scheduledTime <= at && standing.scheduledTime > Date.now())
        return;
      await browser.alarms.create(name, { when: at });
    },
    async clear() {
      await browser.alarms.clear(name);
    },
  };
}
