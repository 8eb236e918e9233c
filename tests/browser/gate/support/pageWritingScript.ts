import { helpWriting } from '../../../../lib/editors/page/helper.ts';

// As `entrypoints/pageWriting.ts` brings it in.
helpWriting(window);
