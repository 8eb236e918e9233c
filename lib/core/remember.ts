/**
 * A pure function of a text that keeps its last answers: a thread is read again with every draft, and the same
 * words come in every sentence. Of more than `most` answers the oldest half is let go.
 */
export function remember<T>(answer: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = answer(text);
    if (known.size >= most) {
      let left = known.size >> 1;
      for (const key of known.keys()) {
        if (left === 0) break;
        known.delete(key);
        left -= 1;
      }
    }
    known.set(text, made);
    return made;
  };
}
