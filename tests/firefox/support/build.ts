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

/** How many tests run at a time. */
export const WORKERS = 2;

/**
 * Firefox has no rule that leads a name to a port, so the endpoint's address in a build has one, and each of the tests
 * that run at a time has a build of its own. The port's name for `pickedPort`.
 */
export const endpointPort = (worker: number) => `COUNTERSIGN_TEST_ENDPOINT_PORT_${worker}`;

const outOf = (worker: number) => `.output/test/firefox-${worker}`;

/** Where the build of one of them stands, beside the one that people install. */
export const extensionOf = (worker: number) =>
  join(import.meta.dirname, '../../..', outOf(worker), 'firefox-mv3');

/** Builds the extension for Firefox, once for each test that runs at a time. */
export default async function buildForFirefox(): Promise<void> {
  for (let worker = 0; worker < WORKERS; worker += 1) await build(worker);
}

/** The shipped code, with the desk as a required host and a configuration that names it. */
async function build(worker: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-build-'));
  const file = join(folder, 'configuration.json');
  const configuration = practiceConfiguration({
    deskUrl: `http://${DESK}/`,
    endpointUrl: `http://127.0.0.1:${await pickPort(endpointPort(worker))}/`,
    enrolmentToken: ENROLMENT_TOKEN,
  });
  const specimen = { id: 'specimen', name: 'Specimen', matches: [`http://${DESK}/sending/*`] };
  const sites = [...configuration.sites, specimen, ...toolSites];
  await writeFile(file, JSON.stringify({ ...configuration, identities: [], sites }));
  await promisify(execFile)('wxt', ['build', '--browser', 'firefox'], {
    env: {
      ...process.env,
      COUNTERSIGN_OUT: outOf(worker),
      COUNTERSIGN_MATCHES: `http://${DESK}/*,http://${TOOL_HOSTS}/*`,
      COUNTERSIGN_CONFIGURATION: file,
    },
  });
  await rm(folder, { recursive: true, force: true });
}
