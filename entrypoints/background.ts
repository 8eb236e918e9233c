import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../lib/worker/start.ts';

/**
 * A classic script in one file: for such a one Chromium keeps its compiled code, while a worker of modules is parsed
 * anew, file by file, each time that it wakes.
 */
export default defineBackground(startWorker);
