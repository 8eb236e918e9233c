import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { practiceConfiguration } from '../../../scripts/desk/configuration.ts';
import { TOOL_HOSTS, toolSites } from '../../sending/tools/sites.ts';
import { ENROLMENT_TOKEN } from '../../support/endpoint.ts';
import { pickPort } from '../../support/freePort.ts';

/** Firefox leads this name to the machine itself, by a preference; a pattern of an extension has no port. */
export const DESK = 'desk.countersign.test';

/** Firefox has no rule that leads a name to a port, so the endpoint's address in the build has one, by this name for `pickedPort`. */
export const ENDPOINT_PORT = 'COUNTERSIGN_TEST_ENDPOINT_PORT';

/** Where the tests' build stands, beside the one that people install. */
export const EXTENSION = join(import.meta.dirname, '../../../.output/test/firefox-mv3');

/** Builds the extension for Firefox: the shipped code, with the desk as a required host and a configuration that names it. */
export default async function buildForFirefox(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-build-'));
  const file = join(folder, 'configuration.json');
  const configuration = practiceConfiguration({
    deskUrl: `http://${DESK}/`,
    endpointUrl: `http://127.0.0.1:${await pickPort(ENDPOINT_PORT)}/`,
    enrolmentToken: ENROLMENT_TOKEN,
  });
  const specimen = { id: 'specimen', name: 'Specimen', matches: [`http://${DESK}/sending/*`] };
  const sites = [...configuration.sites, specimen, ...toolSites];
  await writeFile(file, JSON.stringify({ ...configuration, identities: [], sites }));
  await promisify(execFile)('wxt', ['build', '--browser', 'firefox'], {
    env: {
      ...process.env,
      COUNTERSIGN_OUT: '.output/test',
      COUNTERSIGN_MATCHES: `http://${DESK}/*,http://${TOOL_HOSTS}/*`,
      COUNTERSIGN_CONFIGURATION: file,
    },
  });
  await rm(folder, { recursive: true, force: true });
}
