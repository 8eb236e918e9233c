import { type Path, TOOL } from './paths.ts';

/** The whole page of a path, whose first script is the tool's. */
export const documentOf = ({ name, html }: Path): string =>
  `<!doctype html><html lang="en"><head><title>${name}</title><script>${TOOL}</script></head><body>${html}</body></html>`;

/** The address of a path's page. */
export const addressOf = ({ name }: Path): string => `/sending/${encodeURIComponent(name)}`;
