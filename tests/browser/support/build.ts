import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { practiceConfiguration } from '../../../scripts/desk/configuration.ts';
import { TOOL_HOSTS, toolSites } from '../../sending/tools/sites.ts';
import { ENROLMENT_TOKEN } from '../../support/endpoint.ts';
import { pickPort } from '../../support/freePort.ts';

export const DESK = 'desk.countersign.test';
export const ENDPOINT = 'endpoint.countersign.test';
export const WEBMAIL = 'webmail.countersign.test';
export const SPECIMEN = 'specimen.countersign.test';
/** A host that the build may enter, and that only a pushed policy gates. */
export const NEW_TOOL = 'newtool.countersign.test';

/** The port of the tests' OpenID provider, in tests where people sign in, by its name for `pickedPort`; elsewhere none listens. */
export const PROVIDER_PORT = 'COUNTERSIGN_TEST_PROVIDER_PORT';

/** Where Chromium's own sign-in flow comes back to: it follows from the fixed key of the build. */
export const SIGN_IN_REDIRECT = 'https://ofgglpcdclojmibbhgcknnejdgapkeaa.chromiumapp.org/';

/** Where the tests' build stands, beside the one that people install. */
export const EXTENSION = join(import.meta.dirname, '../../../.output/test/chrome-mv3');

/**
 * Builds the extension for the tests: the shipped code, with the hosts of the tests as required hosts and a
 * configuration that names them.
 */
export default async function buildForTests(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-build-'));
  const file = join(folder, 'configuration.json');
  const practice = practiceConfiguration({
    deskUrl: `http://${DESK}/`,
    endpointUrl: `http://${ENDPOINT}/`,
    enrolmentToken: ENROLMENT_TOKEN,
  });
  const configuration = {
    ...practice,
    identities: [],
    oidc: { issuer: `http://127.0.0.1:${await pickPort(PROVIDER_PORT)}`, clientId: 'countersign' },
    sites: [
      ...practice.sites,
      {
        id: 'webmail',
        name: 'Webmail',
        matches: [`http://${WEBMAIL}/*`],
        kind: 'email',
        visibility: 'client',
      },
      { id: 'specimen', name: 'Specimen', matches: [`http://${SPECIMEN}/*`] },
      ...toolSites,
    ],
  };
  await writeFile(file, JSON.stringify(configuration));
  await promisify(execFile)('wxt', ['build'], {
    env: {
      ...process.env,
      COUNTERSIGN_OUT: '.output/test',
      COUNTERSIGN_MATCHES: [DESK, WEBMAIL, SPECIMEN, NEW_TOOL, TOOL_HOSTS]
        .map((host) => `http://${host}/*`)
        .join(','),
      COUNTERSIGN_CONFIGURATION: file,
    },
  });
}
