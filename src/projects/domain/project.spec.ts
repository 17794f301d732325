import { DESCRIPTION_MAX, projectProblems, projectStatus, TITLE_MAX, type ProjectDraft } from './project.js';

const now = new Date('2026-03-01T12:00:00.000Z');
const problems = (more: Partial<ProjectDraft & { id: string }>) =>
  projectProblems({ id: 'night-train', title: 'Night Train', ...more }, now).map(({ property }) => property);

describe('projectProblems', () => {
  it('finds none in a project with nothing but a title', () => {
    expect(problems({})).toEqual([]);
  });

  it.each<[string, Partial<ProjectDraft & { id: string }>, string]>([
    ['an id with a slash', { id: 'a/b' }, 'id'],
    ['an id that is too long', { id: 'x'.repeat(101) }, 'id'],
    ['a blank title', { title: '  ' }, 'title'],
    ['a title that is too long', { title: 'x'.repeat(TITLE_MAX + 1) }, 'title'],
    ['a premise that is too long', { description: 'x'.repeat(DESCRIPTION_MAX + 1) }, 'description'],
    ['no duration at all', { targetDuration: 0 }, 'targetDuration'],
    ['half a second', { targetDuration: 1.5 }, 'targetDuration'],
    ['a character without a name', { characters: [{ name: 'Mara' }, { name: ' ' }] }, 'characters'],
    ['a deadline that is now', { deadline: now }, 'deadline'],
  ])('refuses %s', (_, more, property) => {
    expect(problems(more)).toEqual([property]);
  });

  it('takes any genre as it is written and the longest texts there may be', () => {
    expect(
      problems({ genre: 'Space Western', title: 'x'.repeat(TITLE_MAX), description: 'x'.repeat(DESCRIPTION_MAX) }),
    ).toEqual([]);
    expect(problems({ deadline: new Date(now.getTime() + 1) })).toEqual([]);
  });
});

describe('projectStatus', () => {
  const none = { live: 0, completed: 0, failed: 0, cancelled: 0 };

  it.each([
    ['draft', none],
    ['in_production', { ...none, live: 1, completed: 4 }],
    ['in_production', { ...none, failed: 1, cancelled: 1 }],
    ['completed', { ...none, completed: 1, failed: 1 }],
    ['cancelled', { ...none, cancelled: 2 }],
  ])('is %s for %o', (status, counts) => {
    expect(projectStatus(counts)).toBe(status);
  });
});
