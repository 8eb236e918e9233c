import type { InputEvidence } from '../../core/model/provenance.ts';
import type { Editors } from '../../editors/kit.ts';

type Declared = Extract<InputEvidence, { type: 'declared' }>;

/**
 * `ai-disclosure`, `ai-model`, `ai-provider` and `ai-prompt-url` are the W3C Community Group draft "AI
 * Content Disclosure". `ai-prompt-version`, `ai-confidence` (0 to 1) and `ai-sources` (ids or addresses,
 * separated by spaces) are Countersign's own additions, documented for systems that write drafts.
 */
const MARK = '[ai-disclosure]';
const VALUES: Record<string, Declared['disclosure']> = {
  none: 'none',
  'ai-assisted': 'ai-assisted',
  'ai-generated': 'ai-generated',
  'ai-autonomous': 'ai-autonomous',
  // What `<meta name="ai-disclosure">` says of a page that a machine wrote in part.
  mixed: 'ai-assisted',
};

/** Elements with marks in the scope of a composer: looking for them costs, so they are looked for once a structure. */
export function markedIn(scope: Element, { queryThrough }: Editors): Element[] {
  return queryThrough(scope, MARK);
}

/**
 * What the markup declares of the draft's origin: in what was marked in the composer's scope, around it, around
 * and in its editor, and of the page as a whole. Values that the draft standard doesn't know are left out.
 */
export function declaredEvidence(
  marked: readonly Element[],
  scope: Element,
  editor: Element | null,
  { closestThrough }: Editors,
): Declared[] {
  // A page has few, and the browser knows which: a selector would look through all of it at each reading.
  const metas = [...scope.ownerDocument.getElementsByTagName('meta')];
  const page = metas.find((meta) => meta.getAttribute('name')?.toLowerCase() === 'ai-disclosure') ?? null;
  const around = [closestThrough(scope, MARK), page, editor && closestThrough(editor, MARK)].filter(
    (found) => found !== null,
  );
  const inside = editor?.querySelectorAll(MARK) ?? [];
  return [...new Set([...around, ...marked, ...inside])].flatMap((element) => {
    const said = element.getAttribute(element.tagName === 'META' ? 'content' : 'ai-disclosure');
    const disclosure = VALUES[said?.trim().toLowerCase() ?? ''];
    if (disclosure === undefined) return [];
    const attribute = (name: string) => element.getAttribute(name)?.trim() || null;
    const confidence = Number(attribute('ai-confidence') ?? Number.NaN);
    return [
      {
        type: 'declared' as const,
        disclosure,
        model: attribute('ai-model'),
        provider: attribute('ai-provider'),
        prompt: attribute('ai-prompt-url'),
        promptVersion: attribute('ai-prompt-version'),
        confidence: confidence >= 0 && confidence <= 1 ? confidence : null,
        sources: attribute('ai-sources')?.split(/\s+/) ?? [],
      },
    ];
  });
}
