import type { Editors } from '../../editors/kit.ts';
import type { Host } from '../../gate/host.ts';
import { accessibleName, fieldLabel } from './accessibleName.ts';
import { createComposer, type GenericComposer, type Surroundings } from './composer.ts';
import { controlIn, isElement } from './controls.ts';
import { type Guide, type Guided, guideDoor, isAlone, kit } from './guide.ts';
import { readerDoor } from './readerDoor.ts';
import { type Control, readStructure } from './structure.ts';

/**
 * The host of any tool that nobody has described: composers, fields and controls by structure and accessible
 * names, in any document.
 */
export function createGenericHost(editors: Editors): Host {
  let guide: Guide | null = null;
  /** Per document: what the guide knows there. */
  const guided = new WeakMap<Document, readonly Guided[]>();
  /** Composers that are, or last were, known by the guide. */
  const wereGuided = new WeakSet<GenericComposer>();
  const known = new WeakMap<Element, GenericComposer>();
  const fronts = new WeakMap<Document, readonly Control[]>();
  /** Per document: the composer that was used last. A dialog in front of the page speaks of that one. */
  const active = new WeakMap<Document, GenericComposer>();

  const around: Surroundings = {
    editors,
    front: (composer) => {
      const document = composer.key.ownerDocument;
      return (active.get(document) === composer ? fronts.get(document) : null) ?? [];
    },
    isCurrent: (composer) => {
      const { key } = composer;
      const all = guided.get(key.ownerDocument) ?? [];
      if (wereGuided.has(composer)) return all.some(({ root }) => root === key);
      const { holds } = editors;
      return !all.some((known) => !isAlone(known) && (holds(known.root, key) || holds(key, known.root)));
    },
    used: (composer) => {
      active.set(composer.key.ownerDocument, composer);
    },
  };

  return {
    id: 'generic',
    follow(changed) {
      // Only the host that a gate took in: the second of two that are injected guides nothing.
      guideDoor.open({
        use(create) {
          this.last = create;
          guide = create({ ...kit, editors }, changed);
          changed();
        },
      });
    },
    missing: () => guide?.missing() ?? [],
    findComposers(root) {
      const found = guide?.find(root) ?? [];
      guided.set(root, found);
      const { composers, front } = readStructure(root, editors, found);
      fronts.set(root, front);
      const keys = composers.map(({ key }) => key);
      return composers.map((parts) => {
        const others = keys.filter((key) => !editors.holds(key, parts.key));
        const composer = known.get(parts.key) ?? createComposer(parts, others, around);
        if (known.has(parts.key)) composer.update(parts, others);
        known.set(parts.key, composer);
        if (parts.guided !== undefined) wereGuided.add(composer);
        else wereGuided.delete(composer);
        return composer;
      });
    },
    pressed(path) {
      const [target] = path;
      const control = controlIn(path);
      // A list to choose from is named by its label, not by its choices.
      const name =
        isElement(target) && target.tagName === 'SELECT'
          ? fieldLabel(target)
          : control === null
            ? ''
            : accessibleName(control);
      return name === '' ? null : { name, kind: () => readerDoor.get()?.textControlKind(name) };
    },
  };
}
