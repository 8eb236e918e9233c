const outline = 'M18 1.5 33 6.5v12.5c0 9-6 15.8-15 19.5C9 34.8 3 28 3 19V6.5Z';

const shapes = {
  /** Whole, with a check. */
  protected: {
    class: 'shield in-allow',
    fill: `${outline}M25.7 12.6l-9.5 10.7-4.7-4.5-2.2 2.3 7.1 6.7L28 14.7Z`,
  },
  /** Half. */
  degraded: {
    class: 'shield in-review',
    fill: `${outline}M18 4.7v30.5c7.5-3.4 12-9 12-16.2V8.7Z`,
  },
  /** Its outline alone, broken. */
  'not-inspected': { class: 'shield quiet', fill: null },
} as const;

export type ShieldShape = keyof typeof shapes;

/** How a tab is covered, told by the shape of a shield. */
export function Shield({ shape }: { shape: ShieldShape }) {
  const { class: name, fill } = shapes[shape];
  return (
    <svg class={name} viewBox="0 0 36 40" aria-hidden="true">
      {fill ? (
        <path d={fill} fill="currentColor" fill-rule="evenodd" />
      ) : (
        <path
          d="M18 3 31.6 7.5V19c0 8.2-5.3 14.5-13.6 18C9.7 33.5 4.4 27.2 4.4 19V7.5Z"
          fill="none"
          stroke="currentColor"
          stroke-width="2.6"
          stroke-linejoin="round"
          stroke-dasharray="5.2 3.6"
        />
      )}
    </svg>
  );
}
