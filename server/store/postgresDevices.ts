import type pg from 'pg';
import type { DeviceId } from '../../lib/core/model/event.ts';
import { admissionFault, type DeviceStatus, type ProvenCall } from './admission.ts';
import { type Device, type Enrolment, type EnrolmentToken, tokenFault } from './enrolment.ts';
import { isSightDue, letIn, lockDevice, NotAdmitted, useProof } from './postgresAdmission.ts';
import { inTransaction } from './postgresDatabase.ts';
import { deviceOf, tokenOf } from './rows.ts';
import type { Store } from './store.ts';

type Devices = Pick<
  Store,
  'enrol' | 'admit' | 'device' | 'devices' | 'setDeviceStatus' | 'addToken' | 'tokens' | 'endToken'
>;

/** The part of the store that knows devices and the tokens they enrol with. */
export function openPostgresDevices(
  pool: pg.Pool,
  clearProofs: (call: ProvenCall) => Promise<void>,
): Devices {
  async function deviceBy(id: DeviceId): Promise<Device | null> {
    const { rows } = await pool.query('SELECT * FROM devices WHERE id = $1', [id]);
    return rows[0] === undefined ? null : deviceOf(rows[0]);
  }

  return {
    async enrol(enrolment) {
      await clearProofs(enrolment.call);
      return inTransaction(pool, (client) => enrol(client, enrolment));
    },

    async admit(call) {
      await clearProofs(call);
      try {
        return await inTransaction(pool, async (client) => {
          const device = await letIn(client, call.device, call);
          if (isSightDue(device, call)) {
            await client.query('UPDATE devices SET seen_at = $1 WHERE number = $2', [call.at, device.number]);
          }
          return null;
        });
      } catch (error) {
        if (error instanceof NotAdmitted) return error.fault;
        throw error;
      }
    },

    device: deviceBy,

    async devices({ after, limit }) {
      const { rows } = await pool.query('SELECT * FROM devices WHERE number > $1 ORDER BY number LIMIT $2', [
        after,
        limit,
      ]);
      return rows.map(deviceOf);
    },

    async setDeviceStatus(id, status, at) {
      await pool.query(
        `UPDATE devices SET status = $2, status_at = $3 WHERE id = $1 AND status NOT IN ('revoked', $2)`,
        [id, status, at],
      );
      return deviceBy(id);
    },

    async addToken(token) {
      await insertToken(pool, token);
    },

    async tokens() {
      const { rows } = await pool.query('SELECT * FROM tokens ORDER BY number');
      return rows.map(tokenOf);
    },

    async endToken(id, at) {
      const { rowCount } = await pool.query(
        'UPDATE tokens SET ended_at = coalesce(ended_at, $2) WHERE id = $1',
        [id, at],
      );
      return rowCount === 1;
    },
  };
}

async function enrol(
  client: pg.PoolClient,
  { call, publicKey, tokenDigest, approval }: Enrolment,
): ReturnType<Store['enrol']> {
  // Of two enrolments of one device at once the second finds the first: the row that isn't there yet can't be locked.
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [call.device]);
  const known = await lockDevice(client, call.device);
  const token = known === null && tokenDigest !== null ? await lockToken(client, tokenDigest) : null;
  const fault = known === null && tokenDigest !== null ? tokenFault(token, call.at) : null;
  if (fault !== null) return fault;
  const replayed = admissionFault('active', await useProof(client, call));
  if (replayed !== null) return replayed;
  if (known !== null) return { status: known.status };
  const status: DeviceStatus = approval || token?.approval === true ? 'waiting' : 'active';
  await insertDevice(client, {
    id: call.device,
    publicKey,
    status,
    group: token?.group ?? null,
    token: token?.id ?? null,
    enrolledAt: call.at,
    statusAt: null,
    seenAt: call.at,
  });
  if (token !== null) await client.query('UPDATE tokens SET used = used + 1 WHERE id = $1', [token.id]);
  return { status };
}

async function lockToken(client: pg.PoolClient, digest: string): Promise<EnrolmentToken | null> {
  const { rows } = await client.query('SELECT * FROM tokens WHERE digest = $1 FOR UPDATE', [digest]);
  return rows[0] === undefined ? null : tokenOf(rows[0]);
}

export async function insertDevice(
  client: pg.Pool | pg.PoolClient,
  device: Omit<Device, 'number'>,
): Promise<void> {
  await client.query(
    `INSERT INTO devices (id, public_key, status, group_name, token, enrolled_at, status_at, seen_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      device.id,
      JSON.stringify(device.publicKey),
      device.status,
      device.group,
      device.token,
      device.enrolledAt,
      device.statusAt,
      device.seenAt,
    ],
  );
}

async function insertToken(client: pg.Pool, token: EnrolmentToken): Promise<void> {
  await client.query(
    `INSERT INTO tokens (id, digest, group_name, uses, used, until, approval, created_at, ended_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      token.id,
      token.digest,
      token.group,
      token.uses,
      token.used,
      token.until,
      token.approval,
      token.createdAt,
      token.endedAt,
    ],
  );
}
