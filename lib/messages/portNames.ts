/**
 * The names of the two ports to the worker. They stand apart from the schemas, so that the gate and the
 * panel, which send and don't parse, carry no zod.
 */
export const COMPOSER_PORT = 'composer';
export const PANEL_PORT = 'panel';
