import { BuiltInPack } from '../../../lib/core/model/builtInPack.ts';
import { Site } from '../../../lib/core/model/configuration.ts';

/** The host that the specimen of a tool is served at: one for each, since scripts are registered for whole origins. */
export const toolHost = (tool: string) => `${tool}.tool.countersign.test`;

/** All of them, as patterns of hosts say it. */
export const TOOL_HOSTS = toolHost('*');

/** The tools at these hosts, as an organisation names a tool that it runs at an address of its own. */
export const toolSites: readonly Site[] = BuiltInPack.options.map((tool) =>
  Site.parse({ id: `specimen-${tool}`, name: tool, matches: [`http://${toolHost(tool)}/*`], tool }),
);
