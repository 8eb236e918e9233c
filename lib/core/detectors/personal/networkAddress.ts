import { findIpAddresses, findMacAddresses } from './networkAddresses.ts';
import { personalDetector } from './personalDetector.ts';
import { findUrls } from './webAddresses.ts';

/** Addresses of machines and pages: personal where they tell of a person. */
export const networkAddress = personalDetector({
  id: 'network-address',
  types: ['IP_ADDRESS', 'MAC_ADDRESS', 'URL'],
  find: (text) => [...findIpAddresses(text), ...findMacAddresses(text), ...findUrls(text)],
  spelled: (text) => text.toLowerCase(),
  knownFrom: ['thread', 'record'],
  inSignature: 'low',
});
