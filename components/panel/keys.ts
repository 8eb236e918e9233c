/** Where the focus is when a key is pressed. */
export interface FocusPlace {
  inTextField: boolean;
  inReason: boolean;
}

export interface KeyPress {
  key: string;
  code: string;
  repeat: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

export type Command =
  | { do: 'approve' | 'edit' | 'reject' | 'back' | 'leave-field' | 'reveal' | 'note' | 'show-all' }
  /** From 1, in the order in which the parts stand. */
  | { do: 'part'; part: 1 | 2 | 3 | 4 }
  /** From 1, in the order of the reasons offered. */
  | { do: 'choose'; choice: number };

const letters: Record<string, Command> = {
  a: { do: 'approve' },
  e: { do: 'edit' },
  r: { do: 'reject' },
  v: { do: 'reveal' },
  n: { do: 'note' },
  s: { do: 'show-all' },
};

/** The Latin letter of a press: on a keyboard of another script, that of the key's place (UI Events, `code`). */
function letterOf(press: KeyPress): string {
  const key = press.key.toLowerCase();
  if (/^[\x20-\x7e]$/.test(key) || key.length > 1) return key;
  return /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase() ?? key;
}

/**
 * What a key means where the focus is; null where it means nothing to the panel. Single letters rest
 * while a text field has the focus; a key held down counts once.
 */
export function commandOf(press: KeyPress, place: FocusPlace): Command | null {
  if (press.repeat || press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'Escape') return { do: place.inTextField ? 'leave-field' : 'back' };
  if (place.inTextField) return null;
  if (/^[1-9]$/.test(press.key)) {
    const digit = Number(press.key);
    if (place.inReason) return { do: 'choose', choice: digit };
    return digit === 1 || digit === 2 || digit === 3 || digit === 4 ? { do: 'part', part: digit } : null;
  }
  return letters[letterOf(press)] ?? null;
}
