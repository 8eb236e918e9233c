import { calculateJwkThumbprint } from 'jose';
import { DevicePublicKey } from '../../core/model/enrolment.ts';
import type { Database } from '../store/database.ts';
import { readSetting, type Settings, writeSetting } from '../store/settings.ts';

/**
 * This device's key: P-256 for ES256, made once and not exportable. Its RFC 7638 thumbprint is the
 * device's id, so that events carry it from the first day, before any endpoint is known.
 */
export async function deviceKey(database: Database): Promise<Settings['device']> {
  const known = await readSetting(database, 'device');
  if (known !== undefined) return known;
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = DevicePublicKey.parse({ kty, crv, x, y });
  const device = { id: await calculateJwkThumbprint(publicKey), privateKey: pair.privateKey, publicKey };
  // Two starts at once must end with one key: the first that is stored stays.
  return database.transaction('rw', database.settings, async () => {
    const first = await readSetting(database, 'device');
    if (first !== undefined) return first;
    await writeSetting(database, 'device', device);
    return device;
  });
}

/** The key of payload digests; made here until an endpoint gives the organisation's. */
export async function digestKey(database: Database): Promise<Settings['digest-key']> {
  return database.transaction('rw', database.settings, async () => {
    const known = await readSetting(database, 'digest-key');
    if (known !== undefined) return known;
    const own = { id: 'local', key: crypto.getRandomValues(new Uint8Array(32)) };
    await writeSetting(database, 'digest-key', own);
    return own;
  });
}
