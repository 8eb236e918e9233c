type Present<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** The same object without the members that are undefined, so that they can be laid over others. */
export function present<T extends object>(value: T): Partial<Present<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<
    Present<T>
  >;
}
