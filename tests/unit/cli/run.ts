import type { Streams } from '../../../cli/processStreams.ts';

/** Streams that read `input` in pieces of `size` bytes, and keep what is written. */
export function streamsOver(
  input: string | Uint8Array,
  size = 64,
): Streams & { out: string[]; err: string[] } {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const out: string[] = [];
  const err: string[] = [];
  return {
    out,
    err,
    input: (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
    output: async (text) => void out.push(text),
    errors: async (text) => void err.push(text),
  };
}
