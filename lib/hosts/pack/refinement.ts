import type { Kit, Refinement } from '../generic/guide.ts';
import { createPackGestures, type Openings } from './gestures.ts';
import type { PackReader, PackReaderGround } from './reader.ts';
import { packReaderDoor } from './readerDoor.ts';
import { isByWords } from './worded.ts';

export interface RefinementGround extends Omit<PackReaderGround, 'last'> {
  kit: Kit;
  openings: Openings;
  isInFront(): boolean;
}

/** What a pack tells of one composer. Nothing is read before it has been brought: the generic host asks no sooner. */
export function createRefinement(ground: RefinementGround): Refinement {
  const { composer, sight } = ground;
  const gestures = createPackGestures(ground);
  let reader: PackReader | undefined;

  function brought(): PackReader | undefined {
    reader ??= packReaderDoor.get()?.({ ...ground, last: gestures.last });
    return reader;
  }

  function reads(): PackReader {
    const reader = brought();
    if (reader === undefined) throw new Error('nothing here reads');
    return reader;
  }

  return {
    look() {
      sight.forget();
      for (const [index, press] of (composer.press ?? []).entries())
        if (press.opener === undefined) sight.all(press, `${composer.id}.press[${index}]`);
      brought()?.look();
    },
    refineClass: (known) => reads().refineClass(known),
    refineDraft: (known) => reads().refineDraft(known),
    thread: () => reads().thread(),
    deedOn: gestures.deedOn,
    replay(gesture) {
      if (isByWords(composer)) Object.assign(ground.openings, { replayed: performance.now(), asked: null });
      return reads().replay(gesture);
    },
    hasLeft: () => reads().hasLeft(),
  };
}
