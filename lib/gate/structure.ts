import { isDead } from '../editors/dead.ts';

/** What a composer can be made of: only where such a thing comes is the page's structure read anew. */
const PARTS =
  'textarea,input,select,form,iframe,button,[contenteditable],[role=button],[role=textbox],[role=menuitem],[role=dialog],[onclick],[ai-disclosure]';
/** Attributes that make an editor, a switch or a declaration of what was there already. */
const ATTRIBUTES = [
  'contenteditable',
  'aria-pressed',
  'aria-selected',
  'aria-checked',
  'ai-disclosure',
  'ai-model',
  'ai-confidence',
];
/** What is watched of an editor; its elements are watched with their document. */
const TEXTS = { characterData: true, subtree: true };
/** Milliseconds between two readings of the structure that nobody waits for. */
const APART = 300;

/**
 * Watches how pages change, with one observer for all documents of a gate. Mutations are sorted as they come;
 * the structure is read again when the page is idle, or at once when a gesture needs it.
 */
export function createStructure(from: {
  /** Reads the structure. */
  find(): void;
  /** A node changed. True where it lies in a known editor: that is writing, not structure. */
  nodesChanged(node: Node): boolean;
  inserted(element: Element): void;
  /** Elements were taken out. */
  removed(): void;
  /** Something changed beside the editors. */
  changedElsewhere(document: Document): void;
  now(): number;
}) {
  /** What watches the words in each editor; it goes with the editor. */
  const texts = new WeakMap<Element, MutationObserver>();
  /** The editor in which somebody types. */
  let resting: Element | null = null;
  let isStale = false;
  let lastFound = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let isStopped = false;

  function sort(records: MutationRecord[]): void {
    let elsewhere: Set<Document> | null = null;
    let lastTarget: Node | null = null;
    let isWriting = false;
    let isLess = false;
    for (const record of records) {
      // A switch that is thrown changes the draft, not the structure; the other attributes make one.
      if (record.type === 'attributes' && !record.attributeName?.startsWith('aria-')) stale();
      // An editor changes the same node many times over.
      const { target } = record;
      if (target !== lastTarget) isWriting = from.nodesChanged(target);
      lastTarget = target;
      if (isWriting) continue;
      elsewhere ??= new Set();
      if (target.ownerDocument !== null) elsewhere.add(target.ownerDocument);
      for (const node of [...record.addedNodes, ...record.removedNodes]) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        const element = node as Element;
        if (element.isConnected) from.inserted(element);
        else isLess = true;
        if (element.matches(PARTS) || element.querySelector(PARTS) !== null) stale();
      }
    }
    if (isLess) from.removed();
    for (const document of elsewhere ?? []) from.changedElsewhere(document);
  }

  const observer = new MutationObserver(sort);

  function stale(): void {
    if (isStale || isStopped) return;
    isStale = true;
    timer = setTimeout(
      () => {
        idle = requestIdleCallback(read, { timeout: APART });
      },
      Math.max(0, lastFound + APART - from.now()),
    );
  }

  function read(): void {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
    isStale = false;
    lastFound = from.now();
    from.find();
  }

  return {
    watch(place: Document | ShadowRoot): void {
      observer.observe(place, { childList: true, subtree: true, attributeFilter: ATTRIBUTES });
    },
    /** Words that change in an editor are evidence of how they came. */
    watchEditable(element: Element): void {
      if (texts.has(element)) return;
      const watcher = new MutationObserver((records) => {
        if (!isStopped) sort(records);
      });
      texts.set(element, watcher);
      watcher.observe(element, TEXTS);
    },
    /** Lets the words of an editor change unseen: somebody types there, and its gate hears of it by the keys. */
    rest(element: Element): void {
      resting = element;
      texts.get(element)?.disconnect();
    },
    /** Watches the words of all editors again. */
    wake(): void {
      if (resting !== null && !isDead(resting)) texts.get(resting)?.observe(resting, TEXTS);
      resting = null;
    },
    stale,
    /** Brings everything up to date now: a composer that was just put in must not slip through. */
    flush(): void {
      const records = observer.takeRecords();
      if (records.length > 0) sort(records);
      if (isStale) read();
    },
    stop(): void {
      isStopped = true;
      observer.disconnect();
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    },
  };
}
export type Structure = ReturnType<typeof createStructure>;
