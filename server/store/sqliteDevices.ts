import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { admissionFault } from './admission.ts';
import { tokenFault } from './enrolment.ts';
import { deviceOf, tokenOf } from './rows.ts';
import type { SqliteAdmission } from './sqliteAdmission.ts';
import { inTransaction } from './sqliteDatabase.ts';
import type { Store } from './store.ts';

type Devices = Pick<
  Store,
  'enrol' | 'admit' | 'device' | 'devices' | 'setDeviceStatus' | 'addToken' | 'tokens' | 'endToken'
> & { restoreDevice(values: Parameters<Store['restore']>[0] & { kind: 'device' }): void };

/** The part of the store that knows devices and the tokens they enrol with. */
export function openSqliteDevices(database: DatabaseSync, admission: SqliteAdmission): Devices {
  const select = {
    device: database.prepare('SELECT * FROM devices WHERE id = ?'),
    devices: database.prepare('SELECT * FROM devices WHERE number > ? ORDER BY number LIMIT ?'),
    token: database.prepare('SELECT * FROM tokens WHERE digest = ?'),
    tokens: database.prepare('SELECT * FROM tokens ORDER BY number'),
  };
  const insertDevice = database.prepare(
    `INSERT INTO devices (id, public_key, status, group_name, token, enrolled_at, status_at, seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertToken = database.prepare(
    `INSERT INTO tokens (id, digest, group_name, uses, used, until, approval, created_at, ended_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = {
    status: database.prepare(
      "UPDATE devices SET status = ?, status_at = ? WHERE id = ? AND status NOT IN ('revoked', ?)",
    ),
    used: database.prepare('UPDATE tokens SET used = used + 1 WHERE id = ?'),
    ended: database.prepare('UPDATE tokens SET ended_at = coalesce(ended_at, ?) WHERE id = ?'),
  };
  const deviceBy = (id: string) => {
    const row = select.device.get(id);
    return row === undefined ? null : deviceOf(row);
  };

  return {
    async enrol({ call, publicKey, tokenDigest, approval }) {
      return inTransaction(database, () => {
        const known = deviceBy(call.device);
        if (known !== null) {
          const replayed = admissionFault('active', admission.useProof(call));
          return replayed ?? { status: known.status };
        }
        const row = tokenDigest === null ? undefined : select.token.get(tokenDigest);
        const token = row === undefined ? null : tokenOf(row);
        const fault = tokenDigest === null ? null : tokenFault(token, call.at);
        if (fault !== null) return fault;
        const replayed = admissionFault('active', admission.useProof(call));
        if (replayed !== null) return replayed;
        const status = approval || token?.approval === true ? 'waiting' : 'active';
        const values = [call.device, JSON.stringify(publicKey), status, token?.group ?? null];
        insertDevice.run(...values, token?.id ?? null, call.at, null, call.at);
        if (token !== null) update.used.run(token.id);
        return { status } as const;
      });
    },

    async admit(call) {
      return inTransaction(database, () => {
        const admitted = admission.letIn(call.device, call);
        return 'fault' in admitted ? admitted : null;
      });
    },

    async device(id) {
      return deviceBy(id);
    },

    async devices({ after, limit }) {
      return select.devices.all(after, limit).map(deviceOf);
    },

    async setDeviceStatus(id, status, at) {
      return inTransaction(database, () => {
        update.status.run(status, at, id, status);
        return deviceBy(id);
      });
    },

    async addToken(token) {
      const values: SQLInputValue[] = [token.id, token.digest, token.group, token.uses, token.used];
      insertToken.run(...values, token.until, Number(token.approval), token.createdAt, token.endedAt);
    },

    async tokens() {
      return select.tokens.all().map(tokenOf);
    },

    async endToken(id, at) {
      return update.ended.run(at, id).changes > 0;
    },

    restoreDevice({ device }) {
      const values = [device.id, JSON.stringify(device.publicKey), device.status, device.group];
      insertDevice.run(...values, device.token, device.enrolledAt, device.statusAt, device.seenAt);
    },
  };
}
