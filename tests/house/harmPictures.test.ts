import { expect, test } from 'vitest';
import { FindingCategory } from '../../lib/core/model/finding.ts';
import { shownCategories } from '../visual/harmViews.ts';

test('every category of findings has a picture of the panel', () => {
  expect(FindingCategory.options.filter((category) => !shownCategories.has(category))).toEqual([]);
});
