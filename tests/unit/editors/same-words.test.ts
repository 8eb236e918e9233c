import { describe, expect, it } from 'vitest';
import { holdsSameWords } from '../../../lib/editors/writing/sameWords.ts';

describe('whether a model holds what was read', () => {
  it('leaves blank lines, cells and spaces of no width aside', () => {
    const model = ['Hello\u00a0Dana,', '', 'Item', 'Price', '\ufeffKind regards'];
    expect(holdsSameWords(model, 'Hello Dana,\nItem\tPrice\nKind  regards\n')).toBe(true);
  });

  it.each([
    ['another word', ['Hello Dan'], 'Hello Dana'],
    ['a line more', ['Hello', 'Dana'], 'Hello'],
    ['lines that are one', ['Hello Dana'], 'Hello\nDana'],
    ['nothing at all', [], 'Hello'],
  ])('sees %s', (_, model, read) => {
    expect(holdsSameWords(model, read)).toBe(false);
  });
});
