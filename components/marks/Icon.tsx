/**
 * Icons on a grid of 16, each one path. A filled one carries a meaning of its own (a route, a state of
 * evidence); a drawn one goes with a word. They take the colour of the words beside them.
 */
const filled = {
  allow: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.7 4.5-4.5 5-2.6-2.4-1 1.1 3.7 3.4 5.5-6.1Z',
  review:
    'M4.2 1.5h7.6a2.7 2.7 0 0 1 2.7 2.7v7.6a2.7 2.7 0 0 1-2.7 2.7H4.2a2.7 2.7 0 0 1-2.7-2.7V4.2a2.7 2.7 0 0 1 2.7-2.7ZM5.2 5v6H7V5Zm3.8 0v6h1.8V5Z',
  escalate:
    'M6.8 1.9a1.4 1.4 0 0 1 2.4 0l6.1 10.7a1.4 1.4 0 0 1-1.2 2.1H1.9a1.4 1.4 0 0 1-1.2-2.1ZM8 5.4 4.8 8.9l1.1 1 1.3-1.4v4.1h1.6V8.5l1.3 1.4 1.1-1Z',
  block: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1ZM4.2 7.1v1.8h7.6V7.1Z',
  contradicted: 'M8 .5 15.5 8 8 15.5.5 8ZM6 5 5 6l2 2-2 2 1 1 2-2 2 2 1-1-2-2 2-2-1-1-2 2Z',
} as const;

const drawn = {
  unsupported:
    'M6.3 2h3.4M12 3.3a6.2 6.2 0 0 1 2 3M14.1 9.3a6.2 6.2 0 0 1-2 3.2M9.8 14H6.3M4 12.6a6.2 6.2 0 0 1-2-3.2M1.9 6.4a6.2 6.2 0 0 1 2-3.1M6.3 6.5A1.75 1.75 0 1 1 8 8.4v.7M8 10.7v1',
  eye: 'M1.2 8C2.8 5 5.2 3.5 8 3.5S13.2 5 14.8 8c-1.6 3-4 4.5-6.8 4.5S2.8 11 1.2 8ZM6 8a2 2 0 1 0 4 0 2 2 0 0 0-4 0Z',
  file: 'M4.2 1.8h4.6l3.4 3.4v9H4.2ZM8.6 2v3.5h3.5M6.3 8.7h3.6M6.3 11.2h3.6',
  sign: 'm4 7.6 2.8 2.8L12.5 3.5M2.5 13.5h11',
  out: 'M9.5 2.5h4v4M13.5 2.5l-6 6M6.5 3.5H4A1.5 1.5 0 0 0 2.5 5v7A1.5 1.5 0 0 0 4 13.5h7a1.5 1.5 0 0 0 1.5-1.5V9.5',
  inside: 'M3.5 7.2h9v6.3h-9ZM5.3 7V4.8a2.7 2.7 0 0 1 5.4 0V7',
  back: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  info: 'M1.8 8a6.2 6.2 0 1 0 12.4 0A6.2 6.2 0 0 0 1.8 8ZM8 7.5v3.6M8 5v.1',
  alert: 'M8 2.5v7M8 12.4v1.1',
  'dock-left': 'M2 3h12v10H2ZM6.5 3v10M4.2 5.5v.1M4.2 8v.1',
  'dock-right': 'M2 3h12v10H2ZM9.5 3v10M11.8 5.5v.1M11.8 8v.1',
} as const;

export type IconName = keyof typeof filled | keyof typeof drawn;

const isFilled = (name: IconName): name is keyof typeof filled => name in filled;

/** One icon, hidden from screen readers: the word beside it says the same. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  return (
    <svg class={extra ? `icon ${extra}` : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {isFilled(name) ? (
        <path d={filled[name]} fill="currentColor" fill-rule="evenodd" />
      ) : (
        <path
          d={drawn[name]}
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      )}
    </svg>
  );
}
