import { describe, expect, test } from 'vitest';
import { detectors } from '../../lib/core/detectors/registry.ts';
import { severityRank } from '../../lib/core/policy/order.ts';
import { casesOf, expected, findingsOf, folders, written } from './golden.ts';

/** Detectors that judge what a draft means need more near misses than those that look for a form. */
const MEANING = 12;
const FORM = 6;
const FORMS: readonly string[] = ['hidden-text', 'altered-quote'];

test('every line of the registry has its folder, and every folder its line', () => {
  expect(folders().sort()).toEqual(detectors.map((detector) => detector.meta.id).sort());
});

describe.each(detectors.map((detector) => detector.meta))('$id', ({ id, types, category }) => {
  const cases = casesOf(id);
  const least =
    category === 'personal-data' || category === 'credential' || FORMS.includes(id) ? FORM : MEANING;

  test('has enough cases of each kind', () => {
    expect(cases.filter((one) => one.expects === 'ok').length).toBeGreaterThanOrEqual(least);
    expect(cases.filter((one) => one.expects === 'ng').length).toBeGreaterThanOrEqual(least);
  });

  test.each(cases)('$name', (one) => {
    const findings = findingsOf(id, one);
    const found = written(one.draft, findings);
    const golden = expected(one, found);
    expect(golden, 'no golden file: run with COUNTERSIGN_UPDATE_GOLDEN=1').not.toBeNull();
    expect(found).toBe(golden);
    const holding = findings.filter(({ severity }) => severityRank(severity) > severityRank('low'));
    expect(holding.length > 0, one.expects === 'ok' ? 'an ok case holds' : 'an ng case holds nothing').toBe(
      one.expects === 'ng',
    );
    for (const finding of findings) {
      expect(finding.category).toBe(category);
      expect(types).toContain(finding.type);
      expect(finding.sentence).toMatch(/^[A-Z].*\.$/);
    }
  });
});
