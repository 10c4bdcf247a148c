import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareText } from '../../src/model/order.ts';

describe('compareText', () => {
  it('sorts as the UTF-8 bytes do, also beyond the basic plane', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\uE000', '\uFFFD', '😀', '𐀀') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 500 },
    );
  });
});
