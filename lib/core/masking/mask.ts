import type { Finding } from '../model/finding.ts';
import { maskedSpans } from './maskable.ts';
import { shown, type Tokens, tokensFor } from './tokens.ts';

/** A text with tokens in the place of what is masked, and what each of them stands for, in order. */
export interface Masked {
  text: string;
  items: { token: string; value: string }[];
}

/**
 * Masks a text. `findings` must be those of that text alone; `isMasked` says which count. Without `tokens`
 * the text is numbered by itself.
 */
export function mask(text: string, findings: readonly Finding[], tokens?: Tokens): Masked {
  const spans = maskedSpans(text.length, findings).map((span) => ({
    ...span,
    value: text.slice(span.start, span.end),
  }));
  const named = tokens ?? tokensFor(spans, [text]);
  const items: Masked['items'] = [];
  let masked = '';
  let from = 0;
  for (const { start, end, type, value } of spans) {
    const token = named.of({ type, value });
    items.push({ token, value });
    masked += text.slice(from, start) + shown(token);
    from = end;
  }
  return { text: masked + text.slice(from), items };
}

/** Puts the values back, one token after the other. A token that was taken out of the text is passed over. */
export function unmask({ text, items }: Masked): string {
  let words = '';
  let from = 0;
  for (const { token, value } of items) {
    const at = text.indexOf(shown(token), from);
    if (at < 0) continue;
    words += text.slice(from, at) + value;
    from = at + shown(token).length;
  }
  return words + text.slice(from);
}
