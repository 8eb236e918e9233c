import { browser } from 'wxt/browser';
import { canonicalJson, sha256Hex } from '../../core/audit/canonical.ts';
import type { Configuration } from '../../core/model/configuration.ts';
import type { Policy } from '../../core/model/policy.ts';
import { policyDigest } from '../../core/policy/digest.ts';
import type { ToGates } from '../../messages/frame.ts';

/** By which rules the gates were called last, as a digest. It outlives the worker; a start of the browser clears it. */
const TOLD = 'rules-told';

/**
 * Calls every gate where other rules are in force than at the last call, also when they came while the worker slept.
 * A gate with an open port hears of them there; any other asks again, and no verdict from before counts any more.
 */
export async function tellGates(policy: Policy, configuration: Configuration): Promise<void> {
  const { identities, failure, sites } = configuration;
  const rules = { policy: policyDigest(policy), identities, failure, sites };
  const digest = sha256Hex(canonicalJson(rules));
  const before = await browser.storage.session.get(TOLD);
  if (before[TOLD] === digest) return;
  const tabs = await browser.tabs.query({});
  // The browser refuses for a tab in which nobody listens; such a tab has no gate that has asked.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, CALL)));
  await browser.storage.session.set({ [TOLD]: digest });
}

const CALL: ToGates = { type: 'rules.changed' };
