import type { Driver, EditorKind, Opening } from '../support/driver.ts';

/** One way in which a text comes to stand in a composer, and who wrote it. */
export interface Sequence {
  /** Its composer's name on the page, and its recipient. */
  id: string;
  name: string;
  /** What a person who watched would say. */
  label: 'human' | 'machine';
  opening: Opening;
  /** True where the page is loaded again on the way: such a sequence has a page of its own. */
  reloads: boolean;
  run(driver: Driver, reload: () => Promise<void>): Promise<void>;
}

/** One way, to be gone in several editors, with other words in each. */
export interface Way {
  name: string;
  label: Sequence['label'];
  kinds: readonly EditorKind[];
  first?: string;
  quote?: string;
  attributes?: string;
  reloads?: boolean;
  run(driver: Driver, seed: number, reload: () => Promise<void>): Promise<void>;
}

export const EVERYWHERE: readonly EditorKind[] = [
  'textarea',
  'react',
  'plain',
  'redraw',
  'prosemirror',
  'lexical',
  'draftjs',
  'quill',
];
export const RICH: readonly EditorKind[] = ['plain', 'prosemirror', 'lexical', 'quill'];

/** The sequences of some ways, numbered. */
export function sequencesOf(ways: readonly Way[]): Sequence[] {
  return ways.flatMap((way, at) =>
    way.kinds.map((kind, index): Sequence => {
      const seed = at * 3 + index;
      const { first, quote, attributes } = way;
      return {
        id: `${way.label}-${at + 1}-${kind}@desk.example`,
        name: `${way.name}, ${kind}`,
        label: way.label,
        opening: {
          kind,
          ...(first === undefined ? {} : { first }),
          ...(quote === undefined ? {} : { quote }),
          ...(attributes === undefined ? {} : { attributes }),
        },
        reloads: way.reloads === true,
        run: (driver, reload) => way.run(driver, seed, reload),
      };
    }),
  );
}
