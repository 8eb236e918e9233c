import type { Pack, PackComposer } from '../../core/model/pack.ts';
import type { PackPress } from '../../core/model/packControl.ts';
import type { Place } from '../../core/model/packPlace.ts';
import type { Guide, Guided, Kit } from '../generic/guide.ts';
import { type BeforeValues, noteStored } from './beforeValues.ts';
import type { Openings } from './gestures.ts';
import { createRefinement } from './refinement.ts';
import { allOf, createSight, first, isCalled, matches, query, type Sight } from './sight.ts';
import { saidBy, textOf } from './values.ts';
import { isByWords, questionAround, wordedControls } from './worded.ts';

/** A tool asks whether one is sure this soon after the press, in milliseconds; a person may take a while to answer. */
const ASKS_WITHIN = 2000;

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
  const { holds } = kit.editors;
  const openings: Openings = { last: null, replayed: Number.NEGATIVE_INFINITY, asked: null };
  const before: BeforeValues = new WeakMap();

  function missedIn(document: Document) {
    return (place: string, selector: string) => {
      const lines = missing.get(document) ?? new Map<string, string>();
      missing.set(document, lines.set(place, `${place}: ${selector}`));
    };
  }

  function take(root: Element, composer: PackComposer): Known {
    const taken = known.get(root);
    if (taken?.composer === composer) return taken;
    const missed = missedIn(root.ownerDocument);
    const area = composer.area === undefined ? null : closest(root, composer.area, kit);
    const sight = createSight({ root, area: area ?? root.ownerDocument }, kit, missed);
    const isInFront = () => inFront(composer, root, area, sight, kit);
    const refinement = createRefinement({ pack, composer, sight, kit, before, openings, missed, isInFront });
    const next = { composer, sight, refinement };
    known.set(root, next);
    const isAsked = openings.asked === null && performance.now() - openings.replayed < ASKS_WITHIN;
    if (isByWords(composer) && isAsked) openings.asked = questionAround(root, kit);
    return next;
  }

  /** Keeps what a field held when it was first seen, whenever it is read. */
  function seen(element: Element, value: string): [Element] {
    if (!before.has(element)) before.set(element, value);
    return [element];
  }

  function guided(root: Element, composer: PackComposer): Guided {
    const { sight, refinement } = take(root, composer);
    const { body, subject, action } = composer;
    const isMissed = composer.area !== undefined && sight.ground.area === root.ownerDocument;
    if (isMissed) missedIn(root.ownerDocument)(`${composer.id}.area`, composer.area?.[0] ?? '');
    const written = [...(composer.fields ?? []), ...(action?.parameters ?? [])];
    const named = written.flatMap((field) => {
      const element = sight.one(field, '');
      return element === null ? [] : seen(element, saidBy(element, field, kit) ?? '');
    });
    if (composer.every !== undefined)
      named.push(...sight.all(composer.every, '').flatMap((element) => seen(element, textOf(element, kit))));
    const isWritten = [composer.fields, composer.every, action, composer.invoice].some(
      (part) => part !== undefined,
    );
    return {
      root,
      body: body === undefined ? null : editorIn(sight.one(body, `${composer.id}.body`), kit),
      subject: subject === undefined ? null : sight.one(subject, `${composer.id}.subject`),
      fields: isWritten ? named.filter((element) => element.matches('input,select,textarea')) : undefined,
      refinement,
    };
  }

  /** True where a place's first selector matches something that stands in no known composer. */
  function isOutside(document: Document, place: Place, roots: readonly Element[]): boolean {
    return query(document, place.find[0] ?? '', kit)
      .filter((element) => isCalled(element, place, kit))
      .some((element) => !roots.some((root) => holds(root, element)));
  }

  /**
   * The places that did not match, where parts of a composer stand in none: what should stand around its editor, or
   * around its control where it has no editor; where these find each other, the one that is missing.
   */
  function lostPlaces(document: Document, composer: PackComposer, roots: readonly Element[]): string[] {
    const { id, root, body, press = [] } = composer;
    const inPlace = press.filter(({ opener }) => opener === undefined);
    const isBodyOut = body !== undefined && isOutside(document, body, roots);
    const isPressOut = (one: PackPress) => isOutside(document, one, roots);
    if (root !== undefined) {
      const isOut = body === undefined ? inPlace.some(isPressOut) : isBodyOut;
      return isOut ? [`${id}.root: ${root[0]}`] : [];
    }
    if (isBodyOut)
      return inPlace.map(
        ({ find }) => `${id}.press[${press.findIndex((one) => one.find === find)}]: ${find[0]}`,
      );
    // A control that only its words tell may be another's.
    const isWitness = inPlace.some((one) => one.named === undefined && isPressOut(one));
    return isWitness && body !== undefined ? [`${id}.body: ${body.find[0]}`] : [];
  }

  return {
    find(document) {
      const lines = new Map<string, string>();
      missing.set(document, lines);
      const missed = (line: string) => lines.set(line, line);
      const exact = pack.composers.map((composer) => ({ composer, roots: rootsOf(document, composer, kit) }));
      const known = exact.flatMap(({ roots }) => roots);
      const withoutSubject = exact.flatMap(({ composer, roots }) => (composer.subject ? [] : roots));
      const all = exact.map(({ composer, roots }) => {
        if (roots.length > 0) return { composer, roots };
        // A mail must not be read as the note that it looks like.
        const strayed = withoutSubject.filter((root) => hasSubject(root, composer, kit));
        const lost = lostPlaces(document, composer, known);
        if (strayed.length > 0 && lost.length === 0)
          lost.push(`${composer.id}.root: ${composer.root?.[0] ?? ''}`);
        if (lost.length === 0) {
          noteStored(document, composer, before, kit);
          return { composer, roots };
        }
        for (const line of lost) missed(line);
        const isFree = (part: Element) => !known.some((root) => holds(root, part));
        const free = bodiesOf(document, composer, kit).filter(isFree);
        const around =
          composer.body === undefined
            ? aroundControls(document, composer, kit).filter(isFree)
            : aroundEach(free, composer, kit);
        return { composer, roots: [...strayed, ...around] };
      });
      const strays = all.filter(({ composer, roots }) =>
        roots.some((root) => hasSubject(root, composer, kit)),
      );
      const ordered = [...strays, ...all.filter((one) => !strays.includes(one))];
      const taken = new Map<Element, PackComposer>();
      return ordered.flatMap(({ composer, roots: own }) =>
        own.flatMap((root) => {
          // What the pack knows by more than words is that.
          if (isByWords(composer) && [...taken.keys()].some((other) => holds(other, root))) return [];
          if (
            [...taken].some(
              ([other, { body }]) => other === root || (body && composer.body && holds(other, root)),
            )
          )
            return [];
          taken.set(root, composer);
          return [guided(root, composer)];
        }),
      );
    },
    missing() {
      for (const document of missing.keys())
        if (kit.editors.isDead(document) || document.defaultView === null) missing.delete(document);
      return [...missing.values()].flatMap((lines) => [...lines.values()]);
    },
  };
}

/** What stands around each composer of this sort; the innermost where they stand in each other. */
function rootsOf(document: Document, composer: PackComposer, kit: Kit): Element[] {
  const { root, action } = composer;
  if (isByWords(composer)) return wordedControls(document, action?.words ?? [], kit);
  if (root === undefined) return aroundEach(bodiesOf(document, composer, kit), composer, kit);
  const found = [...new Set(root.flatMap((selector) => query(document, selector, kit)))];
  return found.filter((one) => !found.some((other) => other !== one && kit.editors.holds(one, other)));
}

/** True where the subject of this sort of composer stands in what was taken for one of a sort that has none. */
function hasSubject(root: Element, { subject }: PackComposer, kit: Kit): boolean {
  return subject !== undefined && query(root, subject.find[0] ?? '', kit).length > 0;
}

function bodiesOf(document: Document, { body }: PackComposer, kit: Kit): Element[] {
  return [...new Set(body?.find.flatMap((selector) => query(document, selector, kit)))];
}

/** The nearest element around each of these editors that has a control of the composer in it. */
function aroundEach(bodies: readonly Element[], composer: PackComposer, kit: Kit): Element[] {
  const found = bodies.flatMap((one) => nearestWithPress(one, bodies, composer, kit) ?? []);
  const isOuter = (one: Element) => found.some((other) => other !== one && kit.editors.holds(one, other));
  return [...new Set(found)].filter((one) => !isOuter(one));
}

/** What stands next around each control of a composer that has no editor. */
function aroundControls(document: Document, { press = [] }: PackComposer, kit: Kit): Element[] {
  const controls = press.flatMap((one) => (one.opener === undefined ? allOf(document, one, kit) : []));
  return [...new Set(controls.flatMap((control) => kit.editors.parentThrough(control) ?? []))];
}

/** The nearest element around an editor that has one of the presses in it, and no other editor; null where none has. */
function nearestWithPress(
  body: Element,
  bodies: readonly Element[],
  { press = [] }: PackComposer,
  kit: Kit,
): Element | null {
  const inPlace = press.filter(({ opener }) => opener === undefined);
  const { holds, parentThrough } = kit.editors;
  for (let at = parentThrough(body); at !== null; at = parentThrough(at)) {
    const around = at;
    if (bodies.some((other) => !holds(other, body) && !holds(body, other) && holds(around, other)))
      return null;
    if (inPlace.some((one) => allOf(around, one, kit).length > 0)) return around;
  }
  return null;
}

/** The editor that an element is, or that stands in it; undefined where there is none. */
function editorIn(element: Element | null, { editors }: Kit): Element | undefined {
  if (element === null || editors.openEditor(element) !== null) return element ?? undefined;
  const inside = editors.queryThrough(
    element,
    'textarea,iframe,[contenteditable]:not([contenteditable=false])',
  );
  return inside.find((one) => editors.openEditor(one) !== null);
}

function closest(root: Element, selectors: readonly string[], { editors }: Kit): Element | null {
  for (let at: Element | null = root; at !== null; at = editors.parentThrough(at))
    if (matches(at, selectors)) return at;
  return null;
}

/** The composer of the record whose tab is in front; where no tab says, the one that is shown. */
function inFront(
  { front, id }: PackComposer,
  root: Element,
  area: Element | null,
  sight: Sight,
  kit: Kit,
): boolean {
  if (front === undefined) return root.checkVisibility();
  const mark = first(root.ownerDocument, front.mark.find, kit);
  const name = mark?.getAttribute(front.attribute) ?? null;
  if (name !== null) return area?.getAttribute(front.area) === name;
  sight.all({ ...front.mark, where: 'page' }, `${id}.front.mark`);
  return root.checkVisibility();
}
