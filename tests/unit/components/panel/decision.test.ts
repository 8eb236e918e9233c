import { describe, expect, test } from 'vitest';
import { choicesOf, type Given } from '../../../../components/panel/decision.ts';
import { initialState, type PanelState } from '../../../../components/panel/state.ts';
import type { ReviewView } from '../../../../lib/core/review/view.ts';
import { blocked, clean, email, escalated, overdue, record } from '../../../visual/fixtures.ts';

const nothing: Given = {
  mode: 'decide',
  reason: null,
  phrase: '',
  edit: null,
  armed: true,
};
const choices = (view: ReviewView, given: Partial<Given> = {}, state: Partial<PanelState> = {}) =>
  choicesOf(view, { ...initialState, link: 'open', view, ...state }, { ...nothing, ...given });
const words = { body: 'Hi', subject: null };
const edit = { base: words, words: { ...words, body: 'Hello' }, newer: null };

describe('what can be decided', () => {
  test('a clean low-risk review can be approved at once, with the reason chosen for the person', () => {
    expect(choices(clean)).toMatchObject({
      reason: 'correct',
      preselected: true,
      needed: false,
      approve: { cause: null, missing: null },
    });
  });

  test('an override takes a reason, and none is chosen for the person', () => {
    expect(choices(email)).toMatchObject({ reason: null, needed: true, approve: { missing: 'reason' } });
    expect(choices(email, { reason: 'urgent' })).toMatchObject({
      reason: 'urgent',
      approve: { cause: null, missing: null },
    });
  });

  test('nothing is approved before it has been seen for long enough', () => {
    expect(choices(clean, { armed: false }).approve.cause).toContain('half a second');
  });

  test('the cause of the view is what is said', () => {
    expect(choices(blocked).approve).toMatchObject({
      label: 'Approve and send',
      cause: `${blocked.decide.approve.cause}.`,
    });
  });

  test('an edit, and a draft that nobody may approve, are offered both kinds of reasons', () => {
    const codes = (view: ReviewView, mode: Given['mode']) =>
      choices(view, { mode }).codes.map(({ code }) => code);
    const both = [
      'wrong-facts',
      'wrong-recipient',
      'tone',
      'sensitive-data',
      'requested',
      'false-positive',
      'agreed-elsewhere',
      'urgent',
      'other',
    ];
    expect(codes(email, 'edit')).toEqual(both);
    expect(codes(blocked, 'decide')).toEqual(both);
    expect(choices(email).codes).toBe(email.decide.approveCodes);
    expect(choices(email, { mode: 'reject' }).codes).toBe(email.decide.rejectCodes);
  });

  test('what was chosen counts only where it is offered', () => {
    expect(choices(email, { reason: 'requested', mode: 'edit', edit }).reason).toBe('requested');
    expect(choices(email, { reason: 'requested', mode: 'reject' }).reason).toBeNull();
    expect(choices(email, { reason: 'correct', mode: 'edit', edit }).reason).toBeNull();
  });

  test('break-glass takes the exact phrase and a reason', () => {
    const label = 'Approve: break glass';
    expect(choices(escalated).approve).toMatchObject({ label, missing: 'phrase' });
    expect(choices(escalated).approve.cause).not.toBeNull();
    expect(choices(escalated, { phrase: 'BREAK GLASS' }).approve.missing).toBe('phrase');
    const phrase = 'break glass';
    expect(choices(escalated, { phrase }).approve).toEqual({ label, cause: null, missing: 'reason' });
    expect(choices(escalated, { phrase, reason: 'urgent' }).approve.missing).toBeNull();
    const lenient = { ...escalated, decide: { ...escalated.decide, reason: 'optional' as const } };
    expect(choices(lenient, { phrase }).approve.missing).toBe('reason');
  });

  test('an edit is approved once something is changed, and a reason is given where one is needed', () => {
    const mode = 'edit';
    expect(choices(email, { mode }).approve.cause).toBe('The words are on their way.');
    expect(choices(email, { mode, edit: { ...edit, words } }).approve.cause).toBe('Nothing is changed yet.');
    expect(choices(email, { mode, edit }).approve).toEqual({
      label: 'Approve edit',
      cause: null,
      missing: 'reason',
    });
    expect(choices(clean, { mode, edit }).approve.missing).toBeNull();
  });

  test('an edit is offered although nobody may approve the draft as it stands', () => {
    expect(choices(blocked, { mode: 'edit', edit, reason: 'sensitive-data' }).approve).toEqual({
      label: 'Approve edit',
      cause: null,
      missing: null,
    });
  });

  test('a rejection takes a reason of its own, also on a clean review', () => {
    expect(choices(clean, { mode: 'reject' })).toMatchObject({ reason: null, needed: true });
    expect(choices(clean, { mode: 'reject' }).approve.cause).not.toBeNull();
  });

  test.each<[string, ReviewView, Partial<PanelState>]>([
    ['a decision is being stored', clean, { sent: 'approve' }],
    ['the worker is gone', clean, { link: 'lost' }],
    ['there is no verdict', overdue, {}],
    ['it is on its way', { ...clean, phase: 'releasing' }, {}],
    ['it has left', { ...clean, phase: 'left' }, {}],
    ['an edit is being written', { ...clean, phase: 'writing' }, {}],
  ])('nothing is decided while %s', (_, view, state) => {
    const now = choices(view, {}, state);
    expect(now.busy).not.toBeNull();
    expect(now).toMatchObject({ approve: { cause: now.busy }, edit: false, reject: false });
  });

  test('a draft that can’t be edited can still be rejected', () => {
    expect(choices(record)).toMatchObject({ edit: false, reject: true });
  });
});
