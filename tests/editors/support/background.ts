import { browser } from 'wxt/browser';

// As lib/worker/setup/contentScripts.ts brings them.
browser.runtime.onMessage.addListener((_, sender, respond) => {
  const target = { tabId: sender.tab?.id ?? -1, frameIds: [sender.frameId ?? 0] };
  void Promise.all([
    browser.scripting.executeScript({ target, files: ['/writing.js'], injectImmediately: true }),
    browser.scripting.executeScript({
      target,
      files: ['/pageWriting.js'],
      injectImmediately: true,
      world: 'MAIN',
    }),
  ]).then(() => respond(true));
  return true;
});
