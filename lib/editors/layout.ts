import type { Format } from '../core/model/draft.ts';

type Layout = Pick<Format, 'kind' | 'detail'>;

const TAGS: Readonly<Record<string, Layout['kind']>> = {
  TABLE: 'table',
  PRE: 'preformatted',
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  U: 'underline',
  INS: 'underline',
  S: 'struck',
  STRIKE: 'struck',
  DEL: 'struck',
  CODE: 'code',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
};
const NONE: readonly Layout[] = [];

/** How an element sets its words apart, by its tag and its own `style`: no computed style is asked for. */
export function layoutOf(element: Element): readonly Layout[] {
  const { tagName } = element;
  const byTag = TAGS[tagName];
  const isStyled = element.hasAttribute('style');
  if (byTag === undefined && !isStyled) return NONE;
  const kinds = new Map<Layout['kind'], string | null>();
  if (byTag !== undefined) kinds.set(byTag, byTag === 'heading' ? tagName.slice(1) : null);
  if (isStyled) addStyled(kinds, (element as HTMLElement).style);
  return Array.from(kinds, ([kind, detail]) => ({ kind, detail }));
}

function addStyled(
  kinds: Map<Layout['kind'], string | null>,
  { fontWeight, fontStyle, textDecorationLine }: CSSStyleDeclaration,
): void {
  // An editor writes bold either way, and some paste a <b> that is not bold at all.
  if (/^bold|^[6-9]00$/.test(fontWeight)) kinds.set('bold', null);
  else if (fontWeight !== '') kinds.delete('bold');
  if (fontStyle === 'italic') kinds.set('italic', null);
  if (textDecorationLine.includes('underline')) kinds.set('underline', null);
  if (textDecorationLine.includes('line-through')) kinds.set('struck', null);
}

/** Where an image comes from. One that brings its own bytes is known by their number. */
export function imageSource(image: HTMLImageElement): string {
  const source = image.getAttribute('src') ?? '';
  return source.startsWith('data:')
    ? `${source.slice(0, source.search(/[;,]|$/))}, ${source.length} characters`
    : image.src;
}
