import type { Project } from '#projects';
import { briefOf } from './brief-of.js';

const project: Project = {
  id: 'night-train',
  title: 'Night Train',
  createdAt: new Date('2026-03-01T12:00:00.000Z'),
  createdBy: 'key_4a5b6c7d',
};

describe('briefOf', () => {
  it('takes along what the author says about the film, and nothing else', () => {
    const said = {
      description: 'A train never stops.',
      genre: 'sci-fi',
      targetDuration: 600,
      stylePreferences: { visual_style: 'charcoal' },
      characters: [{ name: 'Mara', description: 'A conductor' }, { name: 'Ivo' }],
      settings: ['a train'],
      themes: ['time'],
      contentRating: 'PG',
      customRequirements: 'No violence',
    };
    expect(briefOf({ ...project, ...said, userId: 'u', budgetConstraints: { max_usd: 1 } })).toEqual({
      projectId: 'night-train',
      title: 'Night Train',
      ...said,
    });
  });

  it.each([undefined, '', '  '])('takes the title for a premise where there is none: %p', (description) => {
    expect(briefOf({ ...project, description })).toEqual({
      projectId: 'night-train',
      title: 'Night Train',
      description: 'Night Train',
    });
  });
});
