import { type Browser, browser } from 'wxt/browser';
import { editors } from '../editors/kit.ts';
import { innermost } from '../editors/throughRoots.ts';
import type { GateStatus, ToTopFrame } from '../messages/frame.ts';
import { type EventName, listenersOf } from './arm.ts';
import { createBar } from './bar.ts';
import type { ComposerGate } from './composerGate.ts';
import { createComposers } from './composers.ts';
import { isAlive } from './connection.ts';
import { REQUEST_CALL, ROOT_CALL, SUBMIT_CALL } from './host.ts';
import { hostDoor } from './hostDoor.ts';
import { createInputs } from './inputs.ts';
import { createPanelFrames } from './panelFrame.ts';
import { createPresses } from './presses.ts';
import { randomId } from './randomId.ts';
import { ARRIVAL, announce, isPartOfParent } from './takeover.ts';
import { createTyping } from './typing.ts';

/**
 * Starts the gate of one frame: guards every composer that its hosts find in it and in the frames that it made
 * to write in. Does nothing where another gate guards this window already.
 */
export function startGate(): void {
  if (announce(window)) return;
  const isTop = window === window.top;
  // A page's own accessor costs a key more than all that is counted of it.
  const clock = performance;
  const now = () => clock.now();
  const inputs = createInputs(now, { catchUp: () => typing.catchUp(), lastAt: () => typing.lastAt() });
  const bar = createBar(document);
  const panel = randomId();
  const panels = isTop ? createPanelFrames(document) : null;
  let replaying: ComposerGate | null = null;
  let isOrphan = false;

  const composers = createComposers({
    listeners: {
      ...listenersOf(handle),
      keydown: (event) => typing.keydown(event as KeyboardEvent),
      beforeinput: (event) => typing.beforeinput(event as InputEvent),
      input: (event) => typing.input(event),
    },
    surroundings: {
      host: location.hostname,
      topFrame: isTop,
      panel,
      panels,
      bar,
      inputs,
      missing: () => composers.missing(),
      now,
      replay(owner, run) {
        replaying = owner;
        try {
          return run();
        } finally {
          replaying = null;
        }
      },
      orphaned,
    },
  });
  const typing = createTyping({
    isWatchful: () => panels?.isAnyShown() === true || presses.isKeyHeld(),
    lookAt: keyPressed,
    count: inputs.count,
    typedIn: (target, byHand, at) => composers.typedIn(target, byHand, at),
    began: (target, run) => composers.typingBegan(target, run),
    ended: () => composers.typingEnded(),
    now,
  });
  const presses = createPresses({ composers, replaying: () => replaying });

  /** A key that may be more than writing. */
  function keyPressed(event: KeyboardEvent): void {
    if (panels?.takeStray(event)) return;
    if (presses.isPlain(event)) typing.key(event);
    else handle('keydown', event);
  }

  function handle(type: EventName, event: Event): void {
    typing.catchUp();
    switch (type) {
      case ARRIVAL:
        arrived(event);
        return;
      case REQUEST_CALL:
        composers.requested();
        return;
      case ROOT_CALL:
        composers.rooted(event);
        return;
      case 'load':
        composers.frameLoaded(event.target as Element);
        return;
      case 'change':
        composers.typedIn(innermost(event), event.isTrusted, now());
        composers.changed(innermost(event));
        return;
      case 'compositionend':
        composers.typedIn(innermost(event), counted(event, type), now());
        return;
      case 'paste':
        composers.takeStock();
        counted(event, type);
        return;
      case 'pointerover':
        composers.hinted(event);
        return;
      case 'focus':
      case 'focusin':
        if (isOurs(event.target)) event.stopImmediatePropagation();
        else if (type === 'focusin') composers.focused(event);
        return;
      case 'keydown':
      case 'pointerdown':
        counted(event, type);
        break;
      case 'click':
        if (event.isTrusted) composers.controlPressed(event.composedPath());
    }
    presses.handle(event, type);
    if (isPost(event, type) && !event.defaultPrevented) composers.posted();
  }

  const counted = (event: Event, type: EventName) => inputs.count(event, type, innermost(event), now());

  /** A page's focus trap must not pull the focus out of what is ours. */
  function isOurs(target: EventTarget | null): boolean {
    return bar.owns(target) || panels?.owns(target) === true;
  }

  function arrived(event: Event): void {
    const view = event.currentTarget as Window;
    if (isOrphan || !isAlive()) {
      stop();
      return;
    }
    // In a frame that is a part of its parent, the parent's gate has come: it guards this one from now on.
    if (view === window && isPartOfParent(window)) {
      stop();
      return;
    }
    if (composers.guards(view)) event.preventDefault();
  }

  /** The extension was updated under this page: nothing leaves unseen, and the person is told what to do. */
  function orphaned(): void {
    const isFirst = !isOrphan;
    isOrphan = true;
    panels?.remove();
    if (isFirst && !composers.isHolding() && !presses.isDeciding()) return;
    bar.show('Countersign was updated. Reload this page to send.', [
      { label: 'Reload', run: () => location.reload() },
    ]);
  }

  function told(
    message: ToTopFrame,
    sender: Browser.runtime.MessageSender,
    respond: (answer: GateStatus) => void,
  ): void {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined || panels === null) return;
    switch (message.type) {
      case 'panel.mount':
      case 'panel.show':
        // The page before this one has left, and the worker did not know yet.
        if (!message.fromFrame && message.token !== panel) return;
        if (message.type === 'panel.mount') panels.mount(message.token, message.dock);
        else panels.show(message.token, message.dock);
        return;
      case 'panel.hide':
        panels.hide(message.token);
        return;
      case 'gate.ping':
        respond({ composers: composers.count(), missing: composers.missing() });
        return;
    }
  }

  const hidden = (event: PageTransitionEvent) => composers.pageHidden(event.persisted);
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) composers.pageShown();
  };

  function stop(): void {
    composers.stop();
    panels?.remove();
    bar.hide();
    removeEventListener('pagehide', hidden);
    removeEventListener('pageshow', shown);
    if (isAlive()) browser.runtime.onMessage.removeListener(told);
  }

  addEventListener('pagehide', hidden);
  addEventListener('pageshow', shown);
  browser.runtime.onMessage.addListener(told);
  hostDoor.open({ use: (create) => composers.use(create(editors)) });
  composers.start(window);
}

/** True where a form is sent that is no mere question. */
function isPost(event: Event, type: EventName): boolean {
  if (type !== 'submit' && type !== SUBMIT_CALL) return false;
  const { submitter } = event as Partial<SubmitEvent>;
  // Asked by attribute: a field may be called `method`.
  const method = submitter?.getAttribute('formmethod') ?? innermost(event).getAttribute('method');
  return method?.toLowerCase() === 'post';
}
