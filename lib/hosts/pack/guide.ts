import type { Pack, PackComposer } from '../../core/model/pack.ts';
import type { Guide, Guided, Kit } from '../generic/guide.ts';
import type { Openings } from './gestures.ts';
import { createRefinement } from './refinement.ts';
import { createSight, first, firstOf, matches, query, type Sight } from './sight.ts';

/**
 * Guides the generic host through a tool by its pack. What the pack names and the page does not have any more is
 * said in `missing`; structure reads and holds it all the same.
 */
export function createPackGuide(pack: Pack, kit: Kit): Guide {
  interface Known {
    composer: PackComposer;
    sight: Sight;
    refinement: ReturnType<typeof createRefinement>;
  }
  const known = new WeakMap<Element, Known>();
  /** Per document, what stopped matching when its structure was last read, and since. */
  const missing = new Map<Document, Map<string, string>>();
  const openings: Openings = { last: null };

  function missedIn(document: Document) {
    return (place: string, selector: string) => {
      const lines = missing.get(document) ?? new Map<string, string>();
      missing.set(document, lines.set(place, `${place}: ${selector}`));
    };
  }

  function take(root: Element, composer: PackComposer): Known {
    const before = known.get(root);
    if (before?.composer === composer) return before;
    const missed = missedIn(root.ownerDocument);
    const area = composer.area === undefined ? null : closest(root, composer.area);
    const sight = createSight({ root, area: area ?? root.ownerDocument }, kit, missed);
    const isInFront = () => inFront(composer, root, area, sight);
    const refinement = createRefinement({ pack, composer, sight, kit, openings, missed, isInFront });
    const taken = { composer, sight, refinement };
    known.set(root, taken);
    return taken;
  }

  function guided(root: Element, composer: PackComposer): Guided {
    const { sight, refinement } = take(root, composer);
    const { body, subject, action } = composer;
    const isMissed = composer.area !== undefined && sight.ground.area === root.ownerDocument;
    if (isMissed) missedIn(root.ownerDocument)(`${composer.id}.area`, composer.area?.[0] ?? '');
    const written = [...(composer.fields ?? []), ...(action?.parameters ?? [])];
    const named = written.flatMap((field) => sight.one(field, '') ?? []);
    if (composer.every !== undefined) named.push(...sight.all(composer.every, ''));
    const isWritten = [composer.fields, composer.every, action, composer.invoice].some(
      (part) => part !== undefined,
    );
    return {
      root,
      body: body === undefined ? null : (sight.one(body, `${composer.id}.body`) ?? undefined),
      subject: subject === undefined ? null : sight.one(subject, `${composer.id}.subject`),
      fields: isWritten ? named.filter((element) => element.matches('input,select,textarea')) : undefined,
      refinement,
    };
  }

  /** Editors and controls of the pack that stand in no composer of it: what should stand around them did not match. */
  function outside(document: Document, composer: PackComposer, roots: readonly Element[]): boolean {
    const parts = [composer.body, ...(composer.press ?? []).filter(({ opener }) => opener === undefined)];
    return parts.some((part) =>
      part?.find.some((selector) =>
        query(document, selector).some((element) => !roots.some((root) => root.contains(element))),
      ),
    );
  }

  return {
    find(document) {
      missing.delete(document);
      const all = pack.composers.map((composer) => ({ composer, roots: rootsOf(document, composer, kit) }));
      const roots = all.flatMap((one) => one.roots);
      for (const { composer, roots: own } of all) {
        if (own.length > 0 || !outside(document, composer, roots)) continue;
        const [selector] = composer.root ?? composer.body?.find ?? [];
        missedIn(document)(`${composer.id}.root`, selector ?? '');
      }
      const taken = new Map<Element, PackComposer>();
      return all.flatMap(({ composer, roots: own }) =>
        own.flatMap((root) => {
          if (
            [...taken].some(
              ([other, { body }]) => other === root || (body && composer.body && other.contains(root)),
            )
          )
            return [];
          taken.set(root, composer);
          return [guided(root, composer)];
        }),
      );
    },
    missing() {
      for (const document of missing.keys()) if (document.defaultView === null) missing.delete(document);
      return [...missing.values()].flatMap((lines) => [...lines.values()]);
    },
  };
}

/** What stands around each composer of this sort; the innermost where they stand in each other. */
function rootsOf(document: Document, composer: PackComposer, kit: Kit): Element[] {
  const { root: selectors, body } = composer;
  const around = selectors?.flatMap((selector) => query(document, selector));
  const bodies = [...new Set(body?.find.flatMap((selector) => query(document, selector)))];
  const nearest = () => bodies.flatMap((one) => nearestWithPress(one, bodies, composer, kit) ?? []);
  const found = [...new Set(around ?? nearest())];
  return found.filter((root) => !found.some((other) => other !== root && root.contains(other)));
}

/** The nearest element around an editor that has one of the presses in it, and no other editor; null where none has. */
function nearestWithPress(
  body: Element,
  bodies: readonly Element[],
  { press = [] }: PackComposer,
  kit: Kit,
): Element | null {
  const inPlace = press.filter(({ opener }) => opener === undefined);
  for (let at = body.parentElement; at !== null; at = at.parentElement) {
    const around = at;
    if (bodies.some((other) => !other.contains(body) && !body.contains(other) && around.contains(other)))
      return null;
    if (inPlace.some((one) => firstOf(around, one, kit) !== null)) return around;
  }
  return null;
}

function closest(root: Element, selectors: readonly string[]): Element | null {
  for (let at: Element | null = root; at !== null; at = at.parentElement)
    if (matches(at, selectors)) return at;
  return null;
}

/** The composer of the record whose tab is in front; where no tab says, the one that is shown. */
function inFront({ front, id }: PackComposer, root: Element, area: Element | null, sight: Sight): boolean {
  if (front === undefined) return root.checkVisibility();
  const mark = first(root.ownerDocument, front.mark.find);
  const name = mark?.getAttribute(front.attribute) ?? null;
  if (name !== null) return area?.getAttribute(front.area) === name;
  sight.all({ ...front.mark, where: 'page' }, `${id}.front.mark`);
  return root.checkVisibility();
}
