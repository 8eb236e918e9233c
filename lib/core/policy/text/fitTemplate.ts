import type { Draft } from '../../model/draft.ts';
import type { Policy } from '../../model/policy.ts';
import { fixedPieces, type Slot, slotNames, type TextTemplate } from '../../model/textTemplate.ts';
import { fitsSlot } from './slots.ts';

/** The pre-approved text that a draft fits, and where its slots stand in the body (UTF-16 units, half-open). */
export interface Fit {
  template: string;
  slots: { start: number; end: number }[];
}

/**
 * The first template that the draft fits today; null where none does. The words must be the template's,
 * with any spaces between them; a slot holds what its kind allows and nothing else. What a template does
 * not speak of must not be there: files, links, fields, an action.
 */
export function fitTemplate(policy: Policy, draft: Draft, workflow: string | null, now: string): Fit | null {
  if (draft.attachments.length + draft.links.length + draft.fields.length > 0 || draft.action !== null)
    return null;
  for (const template of policy.templates) {
    if (Date.parse(template.until) <= Date.parse(now)) continue;
    if (!template.kinds.includes(draft.kind)) continue;
    if (template.workflows !== undefined && (workflow === null || !template.workflows.includes(workflow)))
      continue;
    const slots = fitText(template, draft.body);
    if (slots !== null) return { template: template.id, slots };
  }
  return null;
}

type Spans = Fit['slots'];

function fitText({ text, slots }: TextTemplate, body: string): Spans | null {
  const names = slotNames(text);
  const kinds = names.map((name) => slots.find((slot) => slot.name === name));
  const pieces = fixedPieces(text).map((piece, index, all) =>
    index === 0 ? piece.trimStart() : index === all.length - 1 ? piece.trimEnd() : piece,
  );
  const start = body.length - body.trimStart().length;
  const first = afterPiece(body, start, pieces[0] ?? '');
  if (first === null) return null;
  /** Every place that the pieces so far can reach, with the slots on the way: a slot can end in more than one. */
  let reached = new Map<number, Spans>([[first, []]]);
  for (const [index, slot] of kinds.entries()) {
    if (slot === undefined) return null;
    reached = throughSlot(body, reached, slot, pieces[index + 1] ?? '');
  }
  for (const [end, spans] of reached) if (body.slice(end).trim() === '') return spans;
  return null;
}

function throughSlot(body: string, from: Map<number, Spans>, slot: Slot, next: string): Map<number, Spans> {
  const reached = new Map<number, Spans>();
  for (const [start, spans] of from) {
    for (let end = start + 1; end <= Math.min(body.length, start + slot.maxLength); end += 1) {
      if (!fitsSlot(slot, body.slice(start, end))) continue;
      const after = afterPiece(body, end, next);
      if (after !== null && !reached.has(after)) reached.set(after, [...spans, { start, end }]);
    }
  }
  return reached;
}

/** Where `piece` ends in `body` if it stands at `at`, any run of spaces counting as one; null where it does not. */
function afterPiece(body: string, at: number, piece: string): number | null {
  let position = at;
  for (let index = 0; index < piece.length; index += 1) {
    if (isSpace(piece.charAt(index))) {
      if (!isSpace(body.charAt(position))) return null;
      while (isSpace(body.charAt(position))) position += 1;
      while (isSpace(piece.charAt(index + 1))) index += 1;
    } else if (body.charAt(position) === piece.charAt(index)) {
      position += 1;
    } else {
      return null;
    }
  }
  return position;
}

function isSpace(character: string): boolean {
  return character !== '' && character.trim() === '';
}
