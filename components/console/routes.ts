/** The pages of the console, in the order of the bar. */
export const consoleRoutes = ['policy', 'try', 'site', 'looks', 'status'] as const;
export type ConsoleRoute = (typeof consoleRoutes)[number];

export const routeName: Record<ConsoleRoute, string> = {
  policy: 'Policy',
  try: 'Try a policy',
  site: 'Try this site',
  looks: 'Looks afterwards',
  status: 'Status',
};

export const isConsoleRoute = (name: string): name is ConsoleRoute =>
  consoleRoutes.some((route) => route === name);
