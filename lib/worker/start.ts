import { browser } from 'wxt/browser';
import { COMPOSER_PORT, PANEL_PORT } from '../messages/portNames.ts';
import { builtInConfiguration } from './buildConstants.ts';
import { connectComposer } from './doors/composers.ts';
import { connectPanel } from './doors/panels.ts';
import { answer, isOwnPage } from './doors/requests.ts';
import { launchWebAuthFlow, redirectAddress } from './identity/webAuthFlow.ts';
import { warmUp } from './judge/warmUp.ts';
import { askGate, tellTopFrame } from './review/stage.ts';
import { createSerial } from './serial.ts';
import { createServices } from './services.ts';
import { bringReading, bringWriting, coverSites } from './setup/contentScripts.ts';
import { grantedTabs, notInspected, type SeenTab } from './setup/inspected.ts';
import { managedStorage } from './setup/managedStorage.ts';
import { PACKS } from './setup/packs.ts';
import { tellGates } from './setup/tellGates.ts';
import { showSign } from './setup/toolbar.ts';
import { dropExpired } from './store/retention.ts';
import { createAlarm } from './sync/alarm.ts';

const OUTBOX_ALARM = 'outbox';
const POLICY_ALARM = 'policy';
const OVERDUE_ALARM = 'overdue';

/**
 * Starts the service worker. Every listener is set in the first turn, as the browser asks for, so that the
 * event which woke the worker is not missed; each waits for `ready` by itself.
 */
export function startWorker(): void {
  const ready = createServices({
    managed: managedStorage,
    builtIn: builtInConfiguration,
    alarm: createAlarm(OUTBOX_ALARM),
    policyAlarm: createAlarm(POLICY_ALARM),
    overdueAlarm: createAlarm(OVERDUE_ALARM),
    fetch: (...request) => fetch(...request),
    signIn: { launch: launchWebAuthFlow, redirectUri: redirectAddress },
    tellTopFrame,
    bringReading,
    showSign,
    bringWriting,
    placePacks: (packs) => browser.storage.local.set({ [PACKS]: packs }),
    versions: { extension: browser.runtime.getManifest().version, browser: browserVersion() },
  });

  let isWarm = false;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === COMPOSER_PORT) {
      connectComposer(port, ready);
      // While the store is read: a composer that calls may have a reading to be judged.
      if (!isWarm) void warmUp();
      isWarm = true;
    } else if (port.name === PANEL_PORT && port.sender !== undefined && isOwnPage(port.sender)) {
      connectPanel(port, ready);
    } else port.disconnect();
  });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    if (!isOwnPage(sender)) return;
    void ready.then((services) => answer(message, services)).then(respond);
    return true;
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) {
      void ready.then(({ outbox, registered }) => Promise.all([outbox.drainNow(), registered.sync()]));
    }
    if (name === POLICY_ALARM) void ready.then(({ refreshPolicy }) => refreshPolicy());
    if (name === OVERDUE_ALARM) void ready.then(({ lookForOverdue }) => lookForOverdue());
  });
  browser.tabs.onRemoved.addListener((tab) => {
    void ready.then(({ reviews, now }) => reviews.abandon(now(), tab));
  });
  browser.runtime.onStartup.addListener(() => {
    // Tabs of the last session are gone, and with them what was held there.
    void ready.then(({ reviews, now }) => reviews.abandon(now(), null));
  });
  // A person, or the browser's own page of extensions, gives and takes the permission for a site.
  const inOrder = createSerial(reportError);
  const signTab = async (tab: SeenTab) => {
    const sign = await notInspected(tab, (await ready).sites(), askGate);
    if (sign !== null && tab.id !== undefined) await showSign(tab.id, sign);
  };
  const coverAgain = () =>
    inOrder(async () => {
      const services = await ready;
      // Asked of tabs that were open before the gates came, and not at each page: that would wake the worker for all.
      if (await coverSites(services.sites())) await Promise.all((await grantedTabs()).map(signTab));
      await tellGates(services.policy().policy, services.configuration().configuration);
    });
  browser.permissions.onAdded.addListener(coverAgain);
  browser.permissions.onRemoved.addListener(coverAgain);
  coverAgain();
  self.addEventListener('online', () => void ready.then(({ outbox }) => outbox.drainNow()));

  void ready.then(async (services) => {
    services.onRulesChanged(coverAgain);
    services.onRulesChanged(services.lookForOverdue);
    await services.lookForOverdue();
    await services.shownMessages.tellEnded();
    void services.person.renew();
    await services.refreshPolicy();
    await services.outbox.drainNow();
    await services.registered.sync();
    const { decisionDays } = services.policy().policy.retention;
    await dropExpired(services.database, services.now(), decisionDays);
  });
}

/** The browser and its version, as the user agent names them. */
function browserVersion(): string {
  return /(?:Firefox|Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? 'unknown';
}
