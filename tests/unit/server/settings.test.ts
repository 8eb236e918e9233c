import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../server/settings.ts';

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toEqual({
      settings: {
        host: '127.0.0.1',
        port: 8787,
        databaseUrl: 'file:countersign.db',
        enrolmentTokens: [],
        adminToken: null,
      },
    });
  });

  it('reads what is set', () => {
    const read = readSettings({
      HOST: '::1',
      PORT: '0',
      DATABASE_URL: 'file:/var/lib/countersign/log.db',
      COUNTERSIGN_ENROLMENT_TOKENS: 'enrol-northwind, enrol-fabrikam,',
      COUNTERSIGN_ADMIN_TOKEN: 'read-northwind==',
      PATH: '/usr/bin',
    });
    expect(read).toEqual({
      settings: {
        host: '::1',
        port: 0,
        databaseUrl: 'file:/var/lib/countersign/log.db',
        enrolmentTokens: ['enrol-northwind', 'enrol-fabrikam'],
        adminToken: 'read-northwind==',
      },
    });
  });

  it.each([
    ['HOST', ''],
    ['PORT', '8787x'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'northwind.db'],
    ['DATABASE_URL', 'FILE:northwind.db'],
    ['DATABASE_URL', 'postgres://127.0.0.1/countersign'],
    ['COUNTERSIGN_ENROLMENT_TOKENS', 't'.repeat(513)],
    ['COUNTERSIGN_ADMIN_TOKEN', ''],
    ['COUNTERSIGN_ADMIN_TOKEN', 'two words'],
  ])('refuses %s=%j by its name, with what was expected', (name, value) => {
    const read = readSettings({ [name]: value });
    const faults = 'faults' in read ? read.faults : [];
    expect(faults).toEqual([expect.stringMatching(`^${name}: expected `)]);
    if (value !== '') expect(faults.join()).not.toContain(value);
  });

  it('names every variable that is wrong, at once', () => {
    const read = readSettings({ PORT: 'x', DATABASE_URL: 'x' });
    expect('faults' in read ? read.faults : []).toHaveLength(2);
  });
});
