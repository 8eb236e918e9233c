import { startDesk } from './startDesk.ts';

// Starts the practice desk on `PORT` (8788; 0 picks a free one) and prints one JSON line with its address.
const { url } = await startDesk(Number(process.env.PORT ?? 8788));
process.stdout.write(`${JSON.stringify({ url })}\n`);
