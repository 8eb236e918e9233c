import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { helpWriting } from '../lib/editors/page/helper.ts';

/** The page-world half of writing. It comes with `writing`, and goes away once that is done. */
export default defineUnlistedScript(() => {
  helpWriting(window);
});
