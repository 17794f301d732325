import { SeededRandom } from './random.js';

const draw = (seed: string, count = 20) => {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => random.int(0, 999));
};

describe(SeededRandom.name, () => {
  it('gives the same sequence for the same seed, on every machine', () => {
    expect(draw('7')).toEqual(draw('7'));
    expect(draw('7', 5)).toEqual(draw('7').slice(0, 5));
  });

  it('gives another sequence for another seed', () => {
    expect(draw('7')).not.toEqual(draw('8'));
  });

  it('stays within the bounds, both included', () => {
    const random = new SeededRandom('bounds');
    const dice = Array.from({ length: 2_000 }, () => random.int(1, 6));
    expect([Math.min(...dice), Math.max(...dice)]).toEqual([1, 6]);
  });

  it('shuffles without losing anything and samples without repeating', () => {
    const random = new SeededRandom('cards');
    const cards = Array.from({ length: 52 }, (_, i) => i);
    expect([...random.shuffle(cards)].sort((a, b) => a - b)).toEqual(cards);
    expect(new Set(random.sample(cards, 10)).size).toBe(10);
    expect(random.sample([1, 2], 10)).toHaveLength(2);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new SeededRandom('x').pick([])).toThrow(RangeError);
  });
});
