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
        approveDevices: false,
        publicUrl: null,
        proxies: 0,
        deviceCalls: 600,
        addressCalls: 6000,
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
      COUNTERSIGN_APPROVE_DEVICES: 'yes',
      COUNTERSIGN_PUBLIC_URL: 'https://audit.northwind.example',
      COUNTERSIGN_PROXIES: '1',
      COUNTERSIGN_DEVICE_CALLS: '0',
      COUNTERSIGN_ADDRESS_CALLS: '100',
      PATH: '/usr/bin',
    });
    expect(read).toEqual({
      settings: {
        host: '::1',
        port: 0,
        databaseUrl: 'file:/var/lib/countersign/log.db',
        enrolmentTokens: ['enrol-northwind', 'enrol-fabrikam'],
        adminToken: 'read-northwind==',
        approveDevices: true,
        publicUrl: 'https://audit.northwind.example',
        proxies: 1,
        deviceCalls: 0,
        addressCalls: 100,
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
    ['DATABASE_URL', 'mysql://127.0.0.1/countersign'],
    ['COUNTERSIGN_APPROVE_DEVICES', 'maybe'],
    ['COUNTERSIGN_PUBLIC_URL', 'audit.northwind.example'],
    ['COUNTERSIGN_PROXIES', '-1'],
    ['COUNTERSIGN_DEVICE_CALLS', 'plenty'],
    ['COUNTERSIGN_ADDRESS_CALLS', '1.5'],
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
