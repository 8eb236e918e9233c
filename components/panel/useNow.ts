import { useEffect, useState } from 'preact/hooks';

const MINUTE = 60_000;

/** The time, drawn anew as each minute of a countdown to `instant` ends. */
export function useNow(instant: string): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const rest = (((Date.parse(instant) - now.getTime()) % MINUTE) + MINUTE) % MINUTE;
    const timer = setTimeout(() => setNow(new Date()), rest + 1);
    return () => clearTimeout(timer);
  }, [instant, now]);
  return now;
}
