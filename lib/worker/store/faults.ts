/**
 * What keeps this device from storing, in words for the person. The words of a draft are never part of
 * an error's text here: only the error's name is used.
 */
export function storageFault(error: unknown): string {
  const name = rootName(error);
  switch (name) {
    case 'QuotaExceededError':
      return 'This device has no room left to store decisions. Free some disk space, then decide again.';
    case 'VersionError':
    case 'OpenFailedError':
    case 'InvalidStateError':
    case 'DatabaseClosedError':
    case 'MissingAPIError':
      return 'The store of this browser profile could not be opened. Restart the browser, then decide again.';
    default:
      return `This device could not store it (${name}). Decide again; if it stays so, tell your administrator.`;
  }
}

/** Dexie wraps what IndexedDB says: the cause is what a person can mend. */
function rootName(error: unknown): string {
  if (!(error instanceof Error || error instanceof DOMException)) return 'UnknownError';
  if ('inner' in error && error.inner instanceof Object && 'name' in error.inner)
    return String(error.inner.name);
  return error.name;
}
