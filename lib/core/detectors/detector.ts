import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding, FindingCategory } from '../model/finding.ts';
import type { Conversation } from './conversation.ts';
import type { Known } from './known.ts';
import type { ScannedText } from './scannedText.ts';

/** What a detector is given. Nothing in it may be changed. */
export interface DetectorInput {
  /** Subject, body, the new values of fields and hidden text, in that order; together no longer than `SCAN_LIMIT`. */
  readonly texts: readonly ScannedText[];
  readonly draft: Draft;
  readonly context: Context;
  /** What the reader has already, so that saying it again is no finding to hold for. */
  readonly known: Known;
  /** What each side of the thread said, as sentences. */
  readonly conversation: Conversation;
}

/** A detector is a plain value, one file, and one line in `registry.ts`. */
export interface Detector {
  readonly meta: {
    readonly id: string;
    readonly category: FindingCategory;
    /** Every `type` that its findings may have. */
    readonly types: readonly string[];
  };
  /** Pure and total: no text makes it throw, and its time grows with the length of the texts and no faster. */
  detect(input: DetectorInput): Finding[];
}
