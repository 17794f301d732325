import { costOf } from './price-list.js';

const prices = new Map([['big', { input: 2.5, output: 10 }]]);

describe('costOf', () => {
  it('is by the million, input and output apart', () => {
    expect(costOf(prices, { model: 'big', promptTokens: 1_000_000, completionTokens: 100_000 })).toBe(3.5);
  });

  it('has no dust of binary fractions', () => {
    expect(costOf(prices, { model: 'big', promptTokens: 3, completionTokens: 3 })).toBe(0.0000375);
    expect(
      costOf(new Map([['odd', { input: 0.1, output: 0.2 }]]), { model: 'odd', promptTokens: 1, completionTokens: 1 }),
    ).toBe(3e-7);
  });

  it('is unknown without a price, and nothing at a price of nothing', () => {
    expect(costOf(prices, { model: 'small', promptTokens: 1, completionTokens: 1 })).toBeUndefined();
    expect(
      costOf(new Map([['free', { input: 0, output: 0 }]]), { model: 'free', promptTokens: 9, completionTokens: 9 }),
    ).toBe(0);
  });
});
