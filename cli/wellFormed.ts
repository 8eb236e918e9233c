/**
 * The path of the first string of a JSON value that can't be written in UTF-8, such as `draft.body`: half of
 * a surrogate pair stands in it. Null where there is none. With no recursion: JSON may be nested deeply.
 */
export function pathOfLoneSurrogate(value: unknown): string | null {
  const open: { value: unknown; path: string }[] = [{ value, path: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: one, path } = next;
    if (typeof one === 'string' && !one.isWellFormed()) return path;
    if (typeof one !== 'object' || one === null) continue;
    const isList = Array.isArray(one);
    for (const [key, inside] of Object.entries(one)) {
      open.push({ value: inside, path: isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}` });
    }
  }
  return null;
}
