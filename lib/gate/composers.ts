import { isDead } from '../editors/dead.ts';
import { holds, innermost } from '../editors/throughRoots.ts';
import type { Listeners } from './arm.ts';
import { type ComposerGate, guardComposer, type Surroundings } from './composerGate.ts';
import type { Composer, Host } from './host.ts';
import { createRealms } from './realms.ts';
import type { TypedRun } from './settling.ts';
import { createStructure } from './structure.ts';

/** Finds the composers of a page as they come and go, and guards each. */
export function createComposers(from: { listeners: Listeners; surroundings: Surroundings }) {
  const { surroundings } = from;
  const hosts: Host[] = [];
  const gates = new Map<Element, ComposerGate>();
  /** The document that each stands in: what is dead is not asked. */
  const homes = new WeakMap<ComposerGate, Document>();
  /** Which composer an element's input and changes belong to. */
  const editables = new Map<Element, ComposerGate>();

  const structure = createStructure({
    find,
    nodesChanged(node) {
      const gate = gateAround(node);
      gate?.nodesChanged();
      return gate !== null;
    },
    inserted: (element) => realms.inserted(element),
    removed: () => realms.prune(),
    changedElsewhere: (document) => {
      for (const gate of gates.values()) {
        if (homes.get(gate) === document) gate.stirred();
      }
    },
    now: surroundings.now,
  });
  const realms = createRealms({
    listeners: from.listeners,
    watch: structure.watch,
    changed: structure.stale,
    left,
  });

  /** Typing changes the same text node over and over; where it lies, only other nodes coming and going can change. */
  let lastText: { node: Node; gate: ComposerGate } | null = null;

  function gateAround(node: Node): ComposerGate | null {
    if (lastText?.node === node) return lastText.gate;
    lastText = null;
    for (const [editable, gate] of editables) {
      if (!editable.contains(node)) continue;
      if (node.nodeType === Node.TEXT_NODE) lastText = { node, gate };
      return gate;
    }
    return null;
  }

  function find(): void {
    lastText = null;
    realms.prune();
    editables.clear();
    for (const document of realms.documents()) {
      for (const composer of composersIn(document)) take(composer);
    }
    for (const [key, gate] of gates) if (!gate.composer.isPresent()) end(key, gate);
  }

  function end(key: Element, gate: ComposerGate): void {
    gates.delete(key);
    gate.end(true);
  }

  /** A frame does not show this document any more: nothing that stood there is asked again. */
  function left(document: Document): void {
    lastText = null;
    for (const editable of editables.keys())
      if (isDead(editable) || editable.ownerDocument === document) editables.delete(editable);
    for (const [key, gate] of gates) if (homes.get(gate) === document) end(key, gate);
  }

  /** What a host that came earlier has found, later ones leave alone. */
  function composersIn(document: Document): Composer[] {
    return hosts.reduce<Composer[]>((known, host) => {
      const isNew = ({ key }: Composer) =>
        !known.some((other) => holds(other.key, key) || holds(key, other.key));
      return known.concat(host.findComposers(document).filter(isNew));
    }, []);
  }

  function take(composer: Composer): void {
    const known = gates.get(composer.key);
    const gate = known ?? guardComposer(composer, surroundings);
    if (known === undefined) {
      gates.set(composer.key, gate);
      homes.set(gate, composer.key.ownerDocument);
    }
    for (const document of composer.documents()) {
      if (document.defaultView !== null) realms.enter(document.defaultView, frameOf(document));
    }
    for (const editable of composer.editables()) {
      editables.set(editable, gate);
      structure.watchEditable(editable);
    }
    if (known === undefined) gate.begin();
    // What it is made of may be other parts now.
    else gate.touched(false, surroundings.now());
  }

  function ownerOf(event: Event): ComposerGate | null {
    const path = event.composedPath();
    realms.passed(path);
    structure.flush();
    realms.prune();
    for (const gate of gates.values()) if (gate.composer.isSendGesture(event, path)) return gate;
    return null;
  }

  let lastOver: EventTarget | null = null;

  return {
    use(host: Host): void {
      if (hosts.some(({ id }) => id === host.id)) return;
      hosts.push(host);
      host.follow?.(structure.stale);
      structure.stale();
    },
    /** A trusted press on a control that puts words in: what stands there until then is counted first. */
    controlPressed(path: readonly EventTarget[]): void {
      const control = hosts.map((host) => host.pressed(path)).find((pressed) => pressed !== null);
      if (!control || surroundings.inputs.textKind(control) === null) return;
      for (const gate of gates.values()) gate.takeStock();
      const owner = [...gates.keys()].find((key) => path.includes(key)) ?? null;
      surroundings.inputs.controlUsed(control, owner);
    },
    start: (view: Window): void => realms.enter(view, null),
    /** The composer whose gesture this event is; the page's structure is read first where it has changed. */
    ownerOf,
    hinted(event: Event): void {
      // A pointer that moves within one element says nothing new.
      const path = event.composedPath();
      if (event.type === 'pointerover' && path[0] === lastOver) return;
      lastOver = path[0] ?? null;
      realms.passed(path);
      for (const gate of gates.values()) {
        gate.look();
        if (gate.composer.isIntent(event, path)) {
          gate.intent();
          return;
        }
      }
    },
    focused(event: Event): void {
      const target = innermost(event) as HTMLElement;
      // An editor in design mode says so nowhere in the markup.
      if (target.isContentEditable && !editables.has(target)) structure.stale();
      this.hinted(event);
    },
    isTypedIn: (event: Event): boolean => editables.has(innermost(event)),
    /** Something was put into an element at that time; `byHand` where a person did it. */
    typedIn(target: Element, byHand: boolean, at: number): void {
      const gate = editables.get(target);
      if (gate === undefined) {
        // Recipients, subject, switches: whose they are is read off the page, and only when they change.
        for (const other of gates.values()) other.touched(true, at);
      } else if (byHand) gate.touched(true, at);
      else gate.nodesChanged();
    },
    /** Somebody began to type in an element. What changes there meanwhile need not be looked at. */
    typingBegan(target: Element, run: TypedRun): void {
      const gate = editables.get(target);
      if (gate === undefined) for (const other of gates.values()) other.typing(run);
      else {
        structure.rest(target);
        gate.typing(run);
      }
    },
    typingEnded: structure.wake,
    /** Another choice was made in a field. */
    changed(target: Element): void {
      if (editables.has(target)) return;
      // A switch says who reads it: what is typed next should find the verdict of that class there.
      for (const gate of gates.values()) gate.intent();
    },
    /** An element was given a shadow root. */
    rooted: (event: Event): void => realms.passed(event.composedPath()),
    /** The page sent something. */
    requested(): void {
      for (const gate of gates.values()) gate.requested();
    },
    /** A form of the page was sent. */
    posted(): void {
      for (const gate of gates.values()) gate.posted();
    },
    /** Counts what stands there before a paste adds to it. */
    takeStock(): void {
      for (const gate of gates.values()) gate.takeStock();
    },
    frameLoaded(frame: Element): void {
      realms.loaded(frame);
      // An editor may live in a page of its own, which is watched once it is known.
      structure.stale();
      for (const gate of gates.values()) gate.look();
    },
    guards: (view: Window): boolean => realms.documents().includes(view.document),
    isHolding: (): boolean => [...gates.values()].some((gate) => gate.isHolding()),
    count: (): number => gates.size,
    missing: (): string[] => hosts.flatMap((host) => host.missing?.() ?? []),
    pageHidden(isKept: boolean): void {
      for (const gate of gates.values()) gate.pageHidden(isKept);
    },
    pageShown(): void {
      for (const gate of gates.values()) gate.pageShown();
    },
    stop(): void {
      structure.stop();
      realms.leave();
      for (const gate of gates.values()) gate.end(false);
      gates.clear();
    },
  };
}
export type Composers = ReturnType<typeof createComposers>;

function frameOf(document: Document): Element | null {
  return document.defaultView?.frameElement ?? null;
}
