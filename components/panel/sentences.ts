import type { DraftKind } from '../../lib/core/model/draft.ts';
import type { ReviewView } from '../../lib/core/review/view.ts';
import type { PanelState } from './state.ts';

/** Where the draft is, in the words of the panel's top. */
export function whereabouts(view: ReviewView | null): string {
  switch (view?.phase) {
    case 'releasing':
      return 'On its way';
    case 'left':
      return 'Sent';
    case 'unknown':
      return 'It may have been sent';
    default:
      return 'Nothing has been sent';
  }
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five'];
const numberOf = (many: number) => numbers[many] ?? String(many);
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** How many reasons there are, and of which kind on a review that opened again. */
function howMany(view: ReviewView): string {
  const all = view.reasons.length;
  const fresh = view.reasons.filter((reason) => reason.isNew).length;
  if (all === 0) return '';
  if (view.reopened !== null && fresh > 0 && fresh < all) {
    return ` ${capital(numberOf(fresh))} new, ${numberOf(all - fresh)} from before.`;
  }
  return all === 1 ? ' One reason.' : ` ${capital(numberOf(all))} reasons, worst first.`;
}

/** Who decides, and how many reasons there are. */
export function whoDecides(view: ReviewView): string {
  if (view.overdue && view.reasons.length === 0) return 'Still being judged; nothing has been sent.';
  const reasons = howMany(view);
  switch (view.route) {
    case 'block':
      return `Nobody may send this as it stands.${reasons}`;
    case 'escalate':
      return view.decide.approve.enabled
        ? `It takes a second person, and you are one.${reasons}`
        : `Someone else has to decide.${reasons}`;
    default:
      return `You may decide this one.${reasons}`;
  }
}

/** Why a review stands open once more. */
export const reopenedBecause: Record<NonNullable<ReviewView['reopened']>, { head: string; text: string }> = {
  'payload-changed': {
    head: 'The draft changed after your last look.',
    text: 'What you approved is void, and nothing of it was sent. What is new comes first.',
  },
  'write-failed': {
    head: 'Your edit could not be written into the page.',
    text: 'Nothing was sent, and the draft is back as it was. Press Edit: your text is kept there. Try again, or make the change in the tool itself.',
  },
  edited: {
    head: 'Your edit stands in the page.',
    text: 'Nothing was sent: as it reads now, it still takes an approval.',
  },
  'asked-again': {
    head: 'You put this off before.',
    text: 'Nothing was sent. What is new since comes first.',
  },
  'new-findings': {
    head: 'Something new was found.',
    text: 'Nothing was sent. What is new comes first.',
  },
};

/** What stands in the way on our side; null where nothing does. */
export function standingOfLink(state: PanelState): string | null {
  if (state.link === 'lost') return 'Countersign’s worker is being started again. What you typed is kept.';
  switch (state.sent) {
    case null:
      return null;
    case 'not-now':
      return 'Putting it off.';
    case 'look-back':
      return 'Storing what you said.';
    default:
      return 'Storing your decision.';
  }
}

/** What comes before a decision; null where nothing does. */
export function standingOfFirst({ first }: Pick<PanelState, 'first'>): string | null {
  return first === null ? null : 'First look back at what you let out by breaking glass.';
}

/** What a review that takes no decision now is doing; null where it takes one. */
export function standingOfPhase(view: ReviewView): string | null {
  switch (view.phase) {
    case 'judging':
      return 'Still being judged; nothing has been sent.';
    case 'put-off':
      return 'Put off. Press Send in the page to be asked again.';
    case 'writing':
      return 'Your edit is being written into the page.';
    case 'releasing':
      return 'Approved, and on its way.';
    case 'left':
      return 'It left as it was approved.';
    case 'unknown':
      return 'It may already have gone: nothing in the page showed it.';
    case 'rejected':
      return 'Rejected. Nothing was sent, and the draft stays as it was.';
    case 'withdrawn':
      return 'The page closed this draft. Nothing was sent.';
    default:
      return null;
  }
}

export const kindName: Record<DraftKind, string> = {
  email: 'Email',
  'ticket-reply': 'Ticket reply',
  'ticket-note': 'Ticket note',
  'record-update': 'Record update',
  invoice: 'Invoice',
  action: 'Action',
};

/** A cause may come without its full stop. */
export const asSentence = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);

const units = ['bytes', 'kB', 'MB', 'GB'];

/** A file's size as people say it: 84 kB. Decimal units, as file managers on the web show them. */
export function fileSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  return `${value.toFixed(digits)} ${units[unit]}`;
}
