/** What trusted input events put into one element, in UTF-16 units; `keys` counts keys that write a character. */
export interface Tally {
  typed: number;
  replaced: number;
  pasted: number;
  /** Pasted with the marks of an assistant in the clipboard's markup. */
  marked: number;
  keys: number;
  events: number;
  undone: number;
}

const ZERO: Tally = { typed: 0, replaced: 0, pasted: 0, marked: 0, keys: 0, events: 0, undone: 0 };
/** Nobody types this much at once: a text expander, dictation or an autofill does. */
const AT_ONCE = 32;
/** ChatGPT's markup (FACTS-hosts, "How a draft shows that a machine wrote it"). */
const ASSISTANT_MARKS = /\bdata-(?:start|end|is-last-node|is-only-node|message-model-slug)=/;
/** As much of the clipboard's markup as is searched: an assistant's marks stand at its beginning. */
const SEARCHED = 200_000;

/**
 * Counts what a person's hand puts into every element of a page, known composer or not: an editor may gain its
 * Send only once something is typed. Only sums are kept, no keys and no words.
 */
export function createInputs(now: () => number) {
  const tallies = new WeakMap<EventTarget, Tally>();
  let lastInput = Number.NEGATIVE_INFINITY;
  let lastPress = Number.NEGATIVE_INFINITY;
  /** A `beforeinput` came, and its `input` has not: an `input` alone is a script's editing command. */
  let announced = false;
  let lastControl: { name: string; at: number } | null = null;

  function tallyOf(event: Event): Tally {
    const target = targetOf(event);
    let tally = tallies.get(target);
    if (tally === undefined) {
      tally = { ...ZERO };
      tallies.set(target, tally);
    }
    lastInput = now();
    tally.events += 1;
    return tally;
  }

  function beforeInput(event: InputEvent): void {
    const { inputType } = event;
    announced = true;
    if (inputType.startsWith('history')) tallyOf(event).undone += 1;
    else if (inputType === 'insertText') {
      const length = event.data?.length ?? 0;
      if (length > AT_ONCE) tallyOf(event).replaced += length;
      else tallyOf(event).typed += length;
    } else if (inputType === 'insertFromDrop') tallyOf(event).pasted += dropped(event);
    else if (inputType === 'insertReplacementText' || inputType === 'insertTranspose') {
      tallyOf(event).replaced += event.data?.length ?? dropped(event);
    } else tallyOf(event);
  }

  function pasted(event: ClipboardEvent): void {
    const data = event.clipboardData;
    const length = data?.getData('text/plain').length ?? 0;
    const isMarked = ASSISTANT_MARKS.test(data?.getData('text/html').slice(0, SEARCHED) ?? '');
    tallyOf(event)[isMarked ? 'marked' : 'pasted'] += length;
  }

  function filled(event: InputEvent): void {
    const field = event.target as HTMLInputElement;
    // Autofill fires `input` alone, with no kind and no data.
    if (field.tagName === 'INPUT' && !event.inputType) tallyOf(event).replaced += field.value.length;
    else if (announced) tallyOf(event);
    announced = false;
  }

  return {
    /** Takes any input or key event; untrusted ones are the page's own and account for nothing. */
    count(event: Event): void {
      if (!event.isTrusted) return;
      switch (event.type) {
        case 'beforeinput':
          beforeInput(event as InputEvent);
          return;
        case 'input':
          filled(event as InputEvent);
          return;
        case 'paste':
          pasted(event as ClipboardEvent);
          return;
        case 'compositionend':
          tallyOf(event).typed += (event as CompositionEvent).data.length;
          return;
        case 'keydown': {
          const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
          lastPress = now();
          if (key.length === 1 && !ctrlKey && !metaKey) tallyOf(event).keys += 1;
          else if (/^[zy]$/i.test(key) && (ctrlKey || metaKey) && !altKey) tallyOf(event).undone += 1;
          return;
        }
        case 'pointerdown':
          lastPress = now();
      }
    },
    controlUsed(name: string): void {
      lastControl = { name, at: now() };
    },
    sum(elements: readonly Element[]): Tally {
      const total = { ...ZERO };
      for (const element of elements) {
        const tally = tallies.get(element) ?? ZERO;
        for (const key of Object.keys(ZERO) as (keyof Tally)[]) total[key] += tally[key];
      }
      return total;
    },
    lastInput: () => lastInput,
    lastPress: () => lastPress,
    lastControl: () => lastControl,
  };
}
export type Inputs = ReturnType<typeof createInputs>;

/** The element that was typed in, also inside an open shadow root. */
function targetOf(event: Event): EventTarget {
  const target = event.target as Element;
  if (target.shadowRoot) return event.composedPath()[0] ?? target;
  // Only these name the node at the caret; the others, which come with each key, name the editing host.
  return event.type === 'paste' || event.type === 'compositionend' ? editingHost(target) : target;
}

function editingHost(element: Element): Element {
  let host = element as HTMLElement;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

function dropped(event: InputEvent): number {
  return event.dataTransfer?.getData('text/plain').length ?? 0;
}
