/**
 * The cap of the key that does what the words beside it say. The button carries `aria-keyshortcuts`,
 * so the cap is hidden from screen readers. `rests` keeps its room, for a key that means something else just now.
 */
export function Key({ name, rests = false }: { name: string; rests?: boolean }) {
  const classes = ['cap', name.length === 1 && 'letter', rests && 'rests'].filter(Boolean).join(' ');
  return (
    <span class={classes} aria-hidden="true">
      {name}
    </span>
  );
}
