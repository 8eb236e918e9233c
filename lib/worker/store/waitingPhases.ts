import type { Review } from '../../core/model/review.ts';

/** The phases of a review in which a person is waited for. */
export const WAITING: readonly Review['phase'][] = ['judging', 'open', 'put-off'];
