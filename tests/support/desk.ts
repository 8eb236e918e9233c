// The desk of `npm start`, each test with one of its own: `startDesk()` listens on a free port.
export { type Desk, startDesk } from '../../scripts/desk/startDesk.ts';
