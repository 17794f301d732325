import { seedOf } from './seed.js';

const brief = { projectId: 'night-train', title: 'Night Train', description: 'A train never stops.' };

describe('seedOf', () => {
  it('is the same for the same premise in another project', () => {
    expect(seedOf({ ...brief, projectId: 'another' })).toBe(seedOf(brief));
  });

  it('is another one for every other word that is said about the film', () => {
    const others = [
      { description: 'A train stops.' },
      { title: 'Day Train' },
      { genre: 'sci-fi' },
      { themes: ['time'] },
    ];
    const seeds = others.map((other) => seedOf({ ...brief, ...other }));
    expect(new Set([seedOf(brief), ...seeds]).size).toBe(others.length + 1);
  });

  it('is a whole number that can be given back as a parameter', () => {
    expect(Number.isSafeInteger(seedOf(brief))).toBe(true);
  });
});
