import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { AdminSettings } from '../../../cli/admin/settings.ts';
import { templateFiles } from '../../../cli/admin/templateFiles.ts';
import { EXTENSION } from './build.ts';
import type { HostPorts } from './chromium.ts';
import { withOwnPolicies } from './ownPolicies.ts';
import { servePacked } from './packedExtension.ts';

const CHROMIUM = process.env.COUNTERSIGN_CHROMIUM ?? '/usr/bin/chromium';

/** A machine whose admin installs the extension by force, from a package that the organisation serves. */
export interface ManagedMachine {
  extensionId: string;
  /** Writes the file that the admin tool makes of this configuration, as it stands in `docs/admin`. */
  push(configuration: Record<string, unknown>): Promise<void>;
  /** Starts Chromium on a profile, which stays; `hosts` are led to ports of this machine. */
  start(profile: string, hosts: HostPorts): Promise<BrowserContext>;
  stop(): Promise<void>;
}

/** Packs the built extension and serves it; the policies stand in `folder`, for these browsers alone. */
export async function startManagedMachine(folder: string): Promise<ManagedMachine> {
  const served = await servePacked(EXTENSION, folder, CHROMIUM);
  const policies = join(folder, 'policies');
  await mkdir(policies);
  // By default nothing may look into what was installed by force, and that includes this test.
  await writeFile(join(policies, 'test.json'), JSON.stringify({ DeveloperToolsAvailability: 1 }));
  const executablePath = await withOwnPolicies(CHROMIUM, {
    policies,
    place: '/etc/chromium/policies/managed',
    folder,
  });
  return {
    extensionId: served.id,
    async push(configuration) {
      const settings = AdminSettings.parse({
        configuration,
        chromiumId: served.id,
        updateUrl: served.updateUrl,
      });
      const file = templateFiles(settings).find(({ path }) => path === 'linux/chromium/countersign.json');
      if (file === undefined) throw new Error('the templates have no file for Chromium on Linux');
      await writeFile(join(policies, 'countersign.json'), file.content);
    },
    start: (profile, hosts) =>
      chromium.launchPersistentContext(profile, {
        executablePath,
        headless: true,
        viewport: { width: 1280, height: 900 },
        ignoreDefaultArgs: [
          '--disable-extensions',
          '--disable-background-networking',
          '--disable-component-update',
        ],
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          `--host-resolver-rules=${Object.entries(hosts)
            .map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`)
            .join(', ')}`,
        ],
      }),
    stop: served.stop,
  };
}
