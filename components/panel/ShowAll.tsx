import { Key } from '../marks/Key.tsx';

/** Leads from a review that is shown in short to all of it. */
export function ShowAll({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" class="go" aria-keyshortcuts="S" onClick={onPress}>
      Show all of it <Key name="S" />
    </button>
  );
}
