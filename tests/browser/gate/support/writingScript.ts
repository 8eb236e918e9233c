import { writeText } from '../../../../lib/editors/writing/writeText.ts';
import { openWritingDoor } from '../../../../lib/editors/writingDoor.ts';

// As `entrypoints/writing.ts` brings it in.
openWritingDoor({ write: writeText });
