import type { Editors } from '../../editors/kit.ts';
import type { Host } from '../../gate/host.ts';
import { accessibleName, fieldLabel } from './accessibleName.ts';
import { createComposer, type GenericComposer, type Surroundings } from './composer.ts';
import { controlIn, isElement } from './controls.ts';
import { type Front, NO_FRONT, readStructure } from './structure.ts';
import { textControlKind } from './textControls.ts';

/**
 * The host of any tool that nobody has described: composers, fields and controls by structure and accessible
 * names, in any document.
 */
export function createGenericHost(editors: Editors): Host {
  const known = new WeakMap<Element, GenericComposer>();
  const fronts = new WeakMap<Document, Front>();
  /** Per document: the composer that was used last. A dialog in front of the page speaks of that one. */
  const active = new WeakMap<Document, GenericComposer>();

  const around: Surroundings = {
    editors,
    front: (composer) => {
      const document = composer.key.ownerDocument;
      return (active.get(document) === composer ? fronts.get(document) : null) ?? NO_FRONT;
    },
    used: (composer) => {
      active.set(composer.key.ownerDocument, composer);
    },
  };

  return {
    id: 'generic',
    findComposers(root) {
      const { composers, front } = readStructure(root, editors);
      fronts.set(root, front);
      const keys = composers.map(({ key }) => key);
      return composers.map((parts) => {
        const others = keys.filter((key) => key !== parts.key && !key.contains(parts.key));
        const composer = known.get(parts.key);
        if (composer !== undefined) {
          composer.update(parts, others);
          return composer;
        }
        const created = createComposer(parts, others, around);
        known.set(parts.key, created);
        return created;
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
      return name === '' ? null : { name, kind: textControlKind(name) };
    },
  };
}
