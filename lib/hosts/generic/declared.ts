import type { InputEvidence } from '../../core/model/provenance.ts';

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

/** Elements whose marks speak of a composer: around it, in it, in its editor, and of the page as a whole. */
function markedElements(scope: Element, editor: Element | null): Element[] {
  const around = scope.closest(MARK);
  const page = scope.ownerDocument.querySelector('meta[name="ai-disclosure" i]');
  const inEditor =
    editor === null || scope.contains(editor)
      ? []
      : [editor.closest(MARK), ...editor.querySelectorAll(MARK)].filter((element) => element !== null);
  return [around, page, ...scope.querySelectorAll(MARK), ...inEditor].filter((element) => element !== null);
}

/** What the markup declares of the draft's origin; values that the draft standard doesn't know are left out. */
export function declaredEvidence(scope: Element, editor: Element | null): Declared[] {
  return [...new Set(markedElements(scope, editor))].flatMap((element) => {
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
