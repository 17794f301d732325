import { OfflineLanguageModel } from '#integrations';
import { rehearse } from '../../testing/rehearse.js';
import { seriesCreator } from './series-creator.agent.js';
import type { SeriesCreatorInput } from './series-creator.contract.js';

const options = { model: new OfflineLanguageModel() };
const { input, output } = seriesCreator.example;

function anIdea(user_idea: string, context: Partial<SeriesCreatorInput['context']> = {}): SeriesCreatorInput {
  return { user_idea, context: { title: 'Untitled', ...context } };
}

async function conceptOf(given: SeriesCreatorInput, more: object = {}) {
  return (await rehearse(seriesCreator, given, { ...options, ...more })).concept_brief;
}

describe('series_creator', () => {
  it('builds the concept on the idea', async () => {
    const brief = await conceptOf(input);
    expect(brief.logline).toContain('the light has been answering ships that sank a hundred years ago');
    expect(brief.cast[0]).toMatchObject({ role: 'protagonist' });
    expect(brief.cast.map(({ role }) => role)).toContain('antagonist');
    expect(brief.world.setting).toBe('the lighthouse');
    expect(brief.world.inciting_incident).toMatch(/ discovers that the light /);
    expect(brief.premise).toBe(input.user_idea);
  });

  it('gives the same concept to the same seed, and another to another', async () => {
    const [one, again, other] = await Promise.all(['1', '1', '2'].map((seed) => conceptOf(input, { seed })));
    expect(again).toEqual(one);
    expect(other?.logline).not.toBe(one?.logline);
  });

  it('keeps a title of its own and replaces a placeholder', async () => {
    expect((await conceptOf(anIdea('A nun robs a bank.', { title: 'Habit' }))).title).toBe('Habit');
    for (const title of ['Untitled', 'Demo production', 'A nun robs a…', 'My movie']) {
      expect((await conceptOf(anIdea('A nun robs a bank.', { title }))).title).not.toBe(title);
    }
  });

  it('honours the genre of the project, however it is spelled', async () => {
    for (const genre of ['sci-fi', 'SciFi', 'science_fiction']) {
      expect((await conceptOf(anIdea('A nun robs a bank.', { genre }))).genre_tags).toEqual(['sci-fi']);
    }
    expect((await conceptOf(anIdea('A nun robs a bank.', { genre: 'telenovela' }))).genre_tags).toEqual([
      'drama',
      'telenovela',
    ]);
  });

  it('casts the people the project names, with what is said of them', async () => {
    const characters = [
      { name: 'Rosa Lind', description: 'Nun. She has never stolen anything.' },
      { name: 'Kurt', description: 'her ruthless rival' },
      { name: 'Old Tom' },
    ];
    const brief = await conceptOf(anIdea('A nun robs a bank.', { characters }));
    expect(brief.cast).toMatchObject([
      { name: 'Rosa Lind', role: 'protagonist', pronouns: 'she/her' },
      { name: 'Kurt', role: 'antagonist', description: expect.stringMatching(/^Rosa's ruthless rival/) as string },
      { name: 'Old Tom', role: 'support' },
    ]);
  });

  it('never makes a love story of a child or of kin', async () => {
    const patterns = await Promise.all(
      Array.from({ length: 30 }, (_, seed) =>
        conceptOf(anIdea('An astronaut can only talk to a nine-year-old girl by radio.', { genre: 'romance' }), {
          seed: String(seed),
        }),
      ),
    );
    const told = new Set(patterns.map(({ world }) => world.pattern));
    expect(told).not.toContain('correspondence');
    expect(told).not.toContain('homecoming');
  });

  it('keeps what a revision does not touch', async () => {
    const previous_brief = await conceptOf(input);
    const feedback = ['Make it darker', 'set it in Lisbon'];
    const revised = await conceptOf({ ...input, previous_brief }, { revision: 1, feedback });
    expect(revised.cast.map(({ name }) => name)).toEqual(previous_brief.cast.map(({ name }) => name));
    expect(revised.title).toBe(previous_brief.title);
    expect(revised.tone_keywords.slice(0, 2)).toEqual(['dark', 'brooding']);
    expect(revised.world).toMatchObject({ setting: 'Lisbon', ending: 'dark', pattern: previous_brief.world.pattern });
    expect(revised.success_criteria.join('\n')).toContain('set it in Lisbon');
  });

  it('heeds notes without a version before, and renames people', async () => {
    const named = anIdea('A nun robs a bank.', { characters: [{ name: 'Rosa' }] });
    const brief = await conceptOf(named, { revision: 1, feedback: ['rename Rosa to Ines', 'show the bell tower'] });
    expect(brief.cast[0]?.name).toBe('Ines');
    expect(brief.world.must_show).toContain('the bell tower');
  });

  it('takes wishes of the order for notes', async () => {
    const wishes = {
      custom_requirements: 'No guns. Set it in Naples.',
      guidance: { mood: 'make it funnier', level: 3 },
    };
    const brief = await conceptOf(anIdea('A nun robs a bank.', wishes));
    expect(brief.world).toMatchObject({ setting: 'Naples', must_avoid: ['guns'] });
    expect(brief.tone_keywords).toContain('funny');
  });

  it('is content with its own work and says what is wrong with worse', async () => {
    const made = await rehearse(seriesCreator, input, options);
    expect(seriesCreator.assess(made, input)).toEqual({ score: 96, issues: [] });
    const brief = made.concept_brief;
    const [hero] = brief.cast;
    if (!hero) throw new Error('A concept has a protagonist');
    const spoilt = {
      ...made,
      concept_brief: {
        ...brief,
        logline: 'Something happens.',
        cast: [hero, { ...hero, role: 'support' as const }],
        core_conflict: 'None.',
      },
    };
    const { score, issues } = seriesCreator.assess(spoilt, {
      ...input,
      context: { ...input.context, characters: [{ name: 'Zed' }] },
    });
    expect(score).toBeLessThan(20);
    expect(issues).toEqual(
      expect.arrayContaining([
        'The logline does not end on the sentence that is to return in the last scene',
        'Nobody stands in the way: the cast has no antagonist',
        'Two people have the same name',
        'Zed is in the project and not in the concept',
      ]),
    );
  });

  it('refuses an idea of nothing, and one that is too long', () => {
    expect(seriesCreator.input.safeParse(anIdea('  \n ')).success).toBe(false);
    expect(seriesCreator.input.safeParse(anIdea('x'.repeat(5001))).success).toBe(false);
  });

  it('has an example that fits its own schemas', () => {
    expect(seriesCreator.input.safeParse(input).success).toBe(true);
    expect(seriesCreator.output.safeParse(output).success).toBe(true);
  });
});
