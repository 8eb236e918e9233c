import { shown } from '../masking/tokens.ts';
import type { Segment } from './view.ts';

/** The text as it may be read now: tokens in the place of what is masked and not revealed. */
export function readable(segments: readonly Segment[]): string {
  return segments
    .map((segment) => (segment.type === 'mask' ? (segment.value ?? shown(segment.token)) : segment.text))
    .join('');
}
