import { askedKeys } from '../../lib/core/model/asked.ts';
import { adml, admx } from './admx.ts';
import { chromiumPolicies, firefoxPolicies, googleAdminPolicy } from './browserJson.ts';
import { intuneProfile } from './intune.ts';
import { macProfile } from './plist.ts';
import { detectionScript, remediationScript } from './powershell.ts';
import { registryFile, registryValues, WINDOWS_BROWSERS } from './registry.ts';
import type { AdminSettings } from './settings.ts';

/** A file that an admin pushes: its path below the folder, and its content. */
export interface TemplateFile {
  path: string;
  content: string | Uint8Array;
}

/** Without it Windows PowerShell 5.1 reads a script in the code page of the machine. */
const MARK = '\ufeff';

/** Everything that an admin pushes, made of the settings and of the one schema. */
export function templateFiles(settings: AdminSettings): TemplateFile[] {
  const { configuration } = settings;
  const pushed =
    Object.keys(configuration).length === 0 ? {} : { ...configuration, asked: askedKeys(configuration) };
  const values = WINDOWS_BROWSERS.flatMap((browser) => registryValues(settings, pushed, browser));
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const chrome = json(chromiumPolicies(settings, pushed, 'IncognitoModeAvailability'));
  return [
    { path: 'windows/countersign.admx', content: admx(settings) },
    { path: 'windows/en-US/countersign.adml', content: adml() },
    { path: 'windows/countersign.reg', content: registryFile(values) },
    { path: 'intune/countersign-profile.json', content: intuneProfile(settings, pushed) },
    { path: 'intune/detect.ps1', content: `${MARK}${detectionScript(values)}` },
    { path: 'intune/remediate.ps1', content: `${MARK}${remediationScript(values)}` },
    { path: 'macos/countersign.mobileconfig', content: macProfile(settings, pushed) },
    { path: 'linux/chrome/countersign.json', content: chrome },
    { path: 'linux/chromium/countersign.json', content: chrome },
    {
      path: 'linux/edge/countersign.json',
      content: json(chromiumPolicies(settings, pushed, 'InPrivateModeAvailability')),
    },
    { path: 'firefox/policies.json', content: json({ policies: firefoxPolicies(settings, pushed) }) },
    { path: 'google-admin/countersign.json', content: json(googleAdminPolicy(pushed)) },
  ];
}
