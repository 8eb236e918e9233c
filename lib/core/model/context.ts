import { z } from 'zod';
import { Sender } from './draft.ts';
import { Instant } from './text.ts';

/** One message of the thread that the page shows, oldest first. */
export const Message = z.object({
  author: z.string().nullable(),
  at: z.string().nullable(),
  text: z.string(),
});
export type Message = z.infer<typeof Message>;

/** Something that the writer of the draft says it drew on. */
export const Source = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string().nullable(),
  readAt: Instant.nullable(),
});
export type Source = z.infer<typeof Source>;

/** An account of the directory, and what belongs to it. */
export const KnownAccount = z.object({
  id: z.string(),
  name: z.string(),
  domains: z.array(z.string()),
  people: z.array(Sender),
  assets: z.array(z.string()),
});
export type KnownAccount = z.infer<typeof KnownAccount>;

/** An earlier figure that a new one can be held against. */
export const Baseline = z.object({ name: z.string(), value: z.number(), unit: z.string() });
export type Baseline = z.infer<typeof Baseline>;

/** What a draft is judged against. All of it stays in the browser. */
export const Context = z.object({
  thread: z.array(Message),
  record: z.array(z.object({ name: z.string(), value: z.string() })),
  sources: z.array(Source),
  directory: z.array(KnownAccount),
  baselines: z.array(Baseline),
  /** Mail domains and addresses of the organisation itself. */
  ownIdentities: z.array(z.string()),
});
export type Context = z.infer<typeof Context>;

export const emptyContext: Context = {
  thread: [],
  record: [],
  sources: [],
  directory: [],
  baselines: [],
  ownIdentities: [],
};
