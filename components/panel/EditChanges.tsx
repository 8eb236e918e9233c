import { useEffect, useState } from 'preact/hooks';
import type { changesBetween } from '../../lib/core/review/changes.ts';
import { Diff } from './Diff.tsx';
import type { Edit, Words } from './input.ts';
import { Part } from './Part.tsx';

/** What the person's own text changes in what stands in the page, told anew whenever typing rests. */
export function EditChanges({ edit }: { edit: Edit }) {
  const { parts, count } = useChanges(edit);
  return (
    <Part
      id="changes"
      name="Changes"
      aside={count === 0 ? 'You have changed nothing so far.' : undefined}
      end={count > 0 && 'by your edit'}
    >
      {count > 0 && <Diff parts={parts} />}
    </Part>
  );
}

function useChanges({ base, words }: Edit): ReturnType<typeof changesBetween> {
  const [changes, setChanges] = useState<ReturnType<typeof changesBetween>>({ parts: [], count: 0 });
  useEffect(() => {
    let isWanted = true;
    const idle = requestIdleCallback(async () => {
      // The comparison is needed by those who edit, and by no one who waits for the panel.
      const { changesBetween } = await import('../../lib/core/review/changes.ts');
      if (isWanted) setChanges(changesBetween(readable(base), readable(words), []));
    });
    return () => {
      isWanted = false;
      cancelIdleCallback(idle);
    };
  }, [base, words]);
  return changes;
}

const readable = ({ subject, body }: Words) => ({ lines: [['Subject', subject ?? '']] as const, body });
