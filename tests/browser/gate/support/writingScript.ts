import { writeText } from '../../../../lib/editors/writing/writeText.ts';
import { writingDoor } from '../../../../lib/editors/writingDoor.ts';

// As `entrypoints/writing.ts` brings it in.
writingDoor.open({ write: writeText });
