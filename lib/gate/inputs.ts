import type { EventName } from './arm.ts';
import type { PressedControl, TextControl } from './host.ts';
import type { Typing } from './typing.ts';

/** What trusted input events put into one element, in UTF-16 units; `keys` counts keys that write a character. */
export interface Tally {
  typed: number;
  /** What an input method has put in and not yet settled on. */
  composing: number;
  replaced: number;
  pasted: number;
  /** Pasted with the marks of an assistant in the clipboard. */
  marked: number;
  keys: number;
  undone: number;
}

const ZERO: Tally = { typed: 0, composing: 0, replaced: 0, pasted: 0, marked: 0, keys: 0, undone: 0 };
/** Nobody types this much at once: a text expander, dictation or an autofill does. */
const AT_ONCE = 32;
/** ChatGPT's markup (FACTS-hosts, "How a draft shows that a machine wrote it"). */
const ASSISTANT_MARKUP = /\bdata-(?:start|end|is-last-node|is-only-node|message-model-slug)=/;
/** What ChatGPT adds to every link that it cites, and what it leaves behind of a citation that was not drawn. */
const ASSISTANT_WORDS =
  /[?&]utm_source=(?:chatgpt\.com|openai)\b|contentReference\[oaicite:|\bturn\d+search\d+\b/;
/** As much of the clipboard as is searched: an assistant's marks stand at its beginning. */
const SEARCHED = 200_000;
/** An editing command's `input` comes in the same task as its `beforeinput`; one alone is a script's. */
const SAME_TASK = 20;
/** A control accounts for what the page puts in within this time after its press. */
const CONTROL_LASTS = 120_000;

/** As many are kept: what a control is may be known only later. */
const KEPT = 20;

interface Press {
  control: PressedControl;
  /** The key of the composer that it stands in; null outside of any. */
  owner: Element | null;
  at: number;
}

/**
 * Counts what a person's hand puts into every element of a page, known composer or not: an editor may gain its
 * Send only once something is typed. Only sums are kept, no keys and no words. Who asks for them has everything
 * counted first that came until then.
 */
export function createInputs(now: () => number, typing: Pick<Typing, 'catchUp' | 'lastAt'>) {
  const tallies = new WeakMap<EventTarget, Tally>();
  /** The controls that put in words, or may, the last one first. */
  const presses: Press[] = [];
  /** Names of AI controls that configuration adds, in lower case. */
  let named: readonly string[] = [];
  let lastInput = Number.NEGATIVE_INFINITY;
  let lastPress = Number.NEGATIVE_INFINITY;
  let lastDeletion = Number.NEGATIVE_INFINITY;
  let announced = Number.NEGATIVE_INFINITY;

  /** A key is three events, and the next one mostly goes to the same place. */
  let last: { target: EventTarget; tally: Tally } | null = null;

  function tallyOf(target: Element, at: number): Tally {
    lastInput = at;
    if (last?.target === target) return last.tally;
    const tally = tallies.get(target) ?? { ...ZERO };
    tallies.set(target, tally);
    last = { target, tally };
    return tally;
  }

  function beforeInput(event: InputEvent, target: Element, at: number): void {
    const { inputType, data } = event;
    announced = at;
    const tally = tallyOf(target, at);
    if (inputType.startsWith('delete')) lastDeletion = at;
    else if (inputType.startsWith('history')) tally.undone += 1;
    else if (inputType === 'insertText') {
      const length = data?.length ?? 0;
      tally[length > AT_ONCE ? 'replaced' : 'typed'] += length;
    } else if (inputType === 'insertCompositionText') tally.composing = data?.length ?? 0;
    else if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') tally.typed += 1;
    else if (inputType === 'insertFromDrop') tally.pasted += dropped(event);
    else if (inputType === 'insertReplacementText' || inputType === 'insertTranspose') {
      tally.replaced += data?.length ?? dropped(event);
    }
  }

  function pasted(event: ClipboardEvent, target: Element, at: number): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const markup = event.clipboardData?.getData('text/html').slice(0, SEARCHED) ?? '';
    const isMarked =
      ASSISTANT_MARKUP.test(markup) ||
      ASSISTANT_WORDS.test(markup) ||
      ASSISTANT_WORDS.test(text.slice(0, SEARCHED));
    tallyOf(editingHost(target), at)[isMarked ? 'marked' : 'pasted'] += text.length;
  }

  /** True where a person's hand did it, false for a script's editing command. */
  function filled(event: InputEvent, target: Element, at: number): boolean {
    // Autofill fires `input` alone, with no kind and no data.
    if (!event.inputType && target.tagName === 'INPUT') {
      tallyOf(target, at).replaced += (target as HTMLInputElement).value.length;
      return true;
    }
    if (at - announced > SAME_TASK) return false;
    announced = Number.NEGATIVE_INFINITY;
    // Its `beforeinput`, in the same task, named the element.
    lastInput = at;
    return true;
  }

  function composed(event: CompositionEvent, target: Element, at: number): void {
    const tally = tallyOf(editingHost(target), at);
    tally.typed += event.data.length;
    tally.composing = 0;
  }

  /** What a control puts in, by its words or because configuration names it; undefined while nobody can tell. */
  function textKind({ name, kind }: PressedControl): TextControl['kind'] | null | undefined {
    const isNamed = named.some((one) => name.toLowerCase().includes(one));
    return kind() ?? (isNamed ? 'assistant' : kind());
  }

  return {
    /**
     * Takes any input or key event, of this type, with the innermost element that it went to and when. True where a
     * person's hand made it: untrusted ones, and an `input` that nothing announced, are the page's own and account
     * for nothing.
     */
    count(event: Event, type: EventName, target: Element, at: number): boolean {
      if (!event.isTrusted) return false;
      switch (type) {
        case 'beforeinput':
          beforeInput(event as InputEvent, target, at);
          return true;
        case 'input':
          return filled(event as InputEvent, target, at);
        case 'paste':
          pasted(event as ClipboardEvent, target, at);
          return true;
        case 'compositionend':
          composed(event as CompositionEvent, target, at);
          return true;
        case 'keydown': {
          const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
          lastPress = at;
          if (key.length === 1 && !ctrlKey && !metaKey) tallyOf(target, at).keys += 1;
          else if (/^[zy]$/i.test(key) && (ctrlKey || metaKey) && !altKey) tallyOf(target, at).undone += 1;
          return true;
        }
        case 'pointerdown':
          lastPress = at;
      }
      return true;
    },
    /** Takes the names of the tool's AI controls that configuration knows of. */
    name(assistants: readonly string[]): void {
      named = assistants.map((name) => name.toLowerCase());
    },
    textKind,
    /** A control that puts in words, or may, was used; `owner` is the key of the composer around it. */
    controlUsed(control: PressedControl, owner: Element | null): void {
      presses.unshift({ control, owner, at: now() });
      presses.splice(KEPT);
    },
    /** The newest control that may account for what comes into this composer: one in it, or one outside of any. */
    control(owner: Element): TextControl | null {
      for (const { control, owner: around, at } of presses) {
        if (now() - at >= CONTROL_LASTS) break;
        const kind = textKind(control);
        // A dialog that asked what to write has closed by the time its text comes.
        const mayServe = around === owner || around === null || !around.isConnected;
        if (mayServe && kind) return { name: control.name, kind };
      }
      return null;
    },
    catchUp: typing.catchUp,
    tally(element: Element): Readonly<Tally> {
      typing.catchUp();
      return tallies.get(element) ?? ZERO;
    },
    lastInput: (): number => Math.max(lastInput, typing.lastAt()),
    lastDeletion(): number {
      typing.catchUp();
      return lastDeletion;
    },
    lastPress(): number {
      typing.catchUp();
      return lastPress;
    },
  };
}
export type Inputs = ReturnType<typeof createInputs>;

/** A paste, and what an input method ends, name the node at the caret; what comes with each key names this. */
function editingHost(element: Element): Element {
  let host = element as HTMLElement;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

function dropped(event: InputEvent): number {
  return event.dataTransfer?.getData('text/plain').length ?? 0;
}
