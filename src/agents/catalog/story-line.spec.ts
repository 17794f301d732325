import { OfflineLanguageModel } from '#integrations';
import { Noun } from '../writing/noun.js';
import { shortName } from '../writing/story-words.js';
import { printed, tellStory, type ToldStory } from '../testing/tell-story.js';

const model = new OfflineLanguageModel();

const PREMISES: readonly (readonly [genre: string | undefined, idea: string])[] = [
  [undefined, 'A lighthouse keeper discovers that the light has been answering ships that sank a hundred years ago.'],
  ['comedy', 'A baker discovers her sourdough starter can predict the future.'],
  ['sci-fi', 'What if a robot fell in love with the last human on Mars?'],
  ['thriller', 'An aging hitman, Viktor Kral, is hired to kill the violinist who saved his life.'],
  ['horror', "I found a door in my basement that wasn't there yesterday."],
  ['romance', 'Two rival florists, Ada and Bruno, share a greenhouse and a wall.'],
  [
    'action',
    'When a courier finds a map in a coffin, she must cross the border before dawn, but her ex-husband wants it too.',
  ],
  ['documentary', 'A documentary about the last beekeeper on a small island.'],
  [
    'drama',
    `Mara, a retired astronaut, lives alone in Lisbon with her parrot. One night she receives a radio message from
the crew she left behind. Her brother Tomas wants to sell the observatory. She has three days to answer before the antenna
is taken down. ${'Nobody in the street remembers the day of the launch. '.repeat(20)}`,
  ],
  [undefined, 'love'],
  [undefined, 'asdf'],
  [undefined, '🐙🎻'],
  [undefined, 'Una mujer encuentra un faro abandonado en la costa de Galicia.'],
  [undefined, '宇宙で最後の図書館'],
  [
    undefined,
    '"To be, or not to be": a failing theatre troupe\nstages Hamlet in a mall\nand the ghost turns out to be real.',
  ],
  [undefined, '{H.they} $& `${x}` <script>alert("all")</script> %s \\u0000 [a|b]'],
  [undefined, 'x'.repeat(5000)],
];
const SEEDS = ['1', '2', '3'];

const told = new Map<string, Promise<ToldStory>>();

function story(idea: string, seed: string, genre?: string): Promise<ToldStory> {
  const key = `${seed}/${String(genre)}/${idea}`;
  const known = told.get(key) ?? tellStory({ model, idea, seed, context: genre === undefined ? {} : { genre } });
  told.set(key, known);
  return known;
}

const cases = PREMISES.flatMap(([genre, idea]) =>
  SEEDS.map((seed) => ({ genre, idea, seed, name: `${idea.slice(0, 48)} / ${seed}` })),
);

/** What the concept says in words of its own; the premise may contain anything. */
function writtenIn({ title, logline, core_conflict, audience_promise, cast }: ToldStory['brief']): string[] {
  return [
    title,
    logline,
    core_conflict,
    audience_promise,
    ...cast.flatMap(({ description, want, voice }) => [description, want, voice]),
  ];
}

/** Sentences long enough to be noticed when they come again. */
function sentencesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/(?<=[.!?…])["”’]?\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length >= 4);
}

describe.each(cases)('the story of “$name”', ({ idea, seed, genre }) => {
  it('is told by the people of its concept and by nobody else', async () => {
    const { brief, scenes, profiles, frames } = await story(idea, seed, genre);
    const cast = brief.cast.map(({ name }) => name);
    expect(new Set(cast).size).toBe(cast.length);
    expect(profiles.map(({ name, pronouns, role }) => ({ name, pronouns, role }))).toEqual(
      brief.cast.map(({ name, pronouns, role }) => ({ name, pronouns, role })),
    );
    expect(new Set(scenes.flatMap(({ primary_characters }) => primary_characters))).toEqual(new Set(cast));
    for (const { primary_characters, dialogue } of scenes) {
      expect(dialogue.filter(({ speaker }) => !primary_characters.includes(speaker))).toEqual([]);
    }
    for (const { characters_present, scene_number, dialogue } of frames) {
      const scene = scenes.find((each) => each.scene_number === scene_number);
      expect(characters_present.filter((name) => scene?.primary_characters.includes(name) !== true)).toEqual([]);
      if (dialogue) expect(scene?.dialogue).toContainEqual(expect.objectContaining(dialogue));
    }
  });

  it('comes back to the last sentence of its logline', async () => {
    const { brief, scenes } = await story(idea, seed, genre);
    expect(brief.logline.endsWith(brief.world.refrain)).toBe(true);
    expect(printed({ scenes: scenes.slice(-1) }).join('\n')).toContain(brief.world.refrain);
  });

  it('has a place, a hook and the motif in every scene', async () => {
    const { brief, scenes } = await story(idea, seed, genre);
    expect(new Set(scenes.map(({ location }) => location)).size).toBe(scenes.length);
    expect(new Set(scenes.map(({ visual_hook }) => visual_hook)).size).toBe(scenes.length);
    expect(printed({ scenes: scenes.slice(0, 1) }).join('\n')).toContain(brief.world.inciting_incident);
    const motif = new Noun(brief.world.motif).bare;
    for (const scene of scenes)
      expect([...printed({ scenes: [scene] }), scene.visual_hook].join('\n')).toContain(motif);
  });

  it('reads like a text that somebody has read', async () => {
    const { brief, arc, scenes, profiles, frames } = await story(idea, seed, genre);
    const inserted = [brief.world.inciting_incident, ...brief.world.must_show];
    const texts = [
      ...Object.values(arc.turns),
      arc.setup,
      arc.escalation,
      arc.resolution,
      ...writtenIn(brief),
      ...printed({ scenes }),
    ];
    texts.push(...profiles.flatMap(({ backstory, arc: way, motivation }) => [backstory, way, motivation]));
    texts.push(...frames.map(({ description }) => description));
    for (const text of texts) {
      expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\{[A-Z]\b/);
      expect(text).not.toMatch(/ {2}|\s[,;]|,[,.;]/);
      expect(text).not.toMatch(/(?<![\p{L}\p{N}])(?:a a|a an|an a|the the|a the|the a|an the)(?![\p{L}\p{N}])/iu);
    }
    const sentences = sentencesOf(printed({ scenes })).filter(
      (sentence) => !inserted.some((said) => said.includes(sentence)),
    );
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
  });

  it('calls everybody by name', async () => {
    const { brief, scenes } = await story(idea, seed, genre);
    const text = printed({ scenes }).join('\n');
    for (const member of brief.cast) expect(text).toContain(shortName(member));
  });
});

describe('two stories', () => {
  it('are the same when premise and seed are', async () => {
    const [, idea] = PREMISES[0] ?? [undefined, ''];
    const again = await tellStory({ model, idea, seed: '1' });
    expect(JSON.stringify(again)).toBe(JSON.stringify(await story(idea, '1')));
  });

  it('differ in title, logline, scenes and dialogue when the premise does', async () => {
    const stories = await Promise.all(PREMISES.map(([genre, idea]) => story(idea, '1', genre)));
    const [titles, loglines, lines] = [
      stories.map(({ brief }) => brief.title),
      stories.map(({ brief }) => brief.logline),
      stories.map((each) => printed(each).join('\n')),
    ];
    for (const texts of [titles, loglines, lines]) expect(new Set(texts).size).toBe(PREMISES.length);
  });

  it('differ when the seed does', async () => {
    for (const [genre, idea] of PREMISES) {
      const stories = await Promise.all(SEEDS.map((seed) => story(idea, seed, genre)));
      expect(new Set(stories.map((each) => printed(each).join('\n'))).size).toBe(SEEDS.length);
      expect(new Set(stories.map(({ brief }) => brief.logline)).size).toBeGreaterThan(1);
    }
  });
});

describe('a premise', () => {
  it('is recognised in its story', async () => {
    const { brief, scenes } = await story(PREMISES[0]?.[1] ?? '', '2');
    const text = printed({ scenes }).join('\n').toLowerCase();
    for (const word of ['light', 'ships', 'sank a hundred years ago']) expect(text).toContain(word);
    expect(brief.logline).toContain('the light has been answering ships that sank a hundred years ago');
    expect(brief.cast[0]?.description).toContain('lighthouse keeper');
  });

  it('keeps the people, the place and the events it names', async () => {
    const [genre, idea] = PREMISES[8] ?? [undefined, ''];
    const { brief, scenes } = await story(idea, '1', genre);
    expect(brief.cast.map(({ name }) => name)).toEqual(expect.arrayContaining(['Mara', 'Tomas']));
    expect(brief.world.setting).toBe('Lisbon');
    const text = printed({ scenes }).join('\n');
    expect(text).toContain('Mara receives a radio message from the crew she left behind.');
    expect(text).toContain('Her brother Tomas wants to sell the observatory.');
  });
});

describe('notes on a story', () => {
  const idea = PREMISES[0]?.[1] ?? '';
  const revise = async (...feedback: string[]) => {
    const first = await story(idea, '1');
    return { first, second: await tellStory({ model, idea, seed: '1', revision: 1, feedback, previous: first.brief }) };
  };

  it('are heeded, and what they do not touch is kept', async () => {
    const { first, second } = await revise('Make it darker.', 'Set it in Lisbon', 'Show the red boat.');
    expect(second.brief.cast.map(({ name }) => name)).toEqual(first.brief.cast.map(({ name }) => name));
    expect(second.brief.world.pattern).toBe(first.brief.world.pattern);
    expect(second.brief.tone_keywords).toEqual(expect.arrayContaining(['dark', 'brooding']));
    expect(second.brief.world).toMatchObject({ ending: 'dark', setting: 'Lisbon' });
    expect(second.scenes.some(({ heading }) => heading.includes('LISBON'))).toBe(true);
    expect(printed(second).join('\n')).toContain('the red boat');
    expect(second.arc.escalation).toContain('the red boat');
    expect(printed(second)).not.toEqual(printed(first));
  });

  it('bring in somebody new, who is in the scenes', async () => {
    const first = await story(idea, '1');
    const hero = first.brief.cast[0];
    const { second } = await revise(`give ${hero ? shortName(hero) : ''} a brother named Jonas`);
    const jonas = second.brief.cast.find(({ name }) => name === 'Jonas');
    expect(jonas).toMatchObject({ role: 'support', pronouns: 'he/him' });
    expect(jonas?.description).toContain('brother');
    expect(second.scenes.flatMap(({ dialogue }) => dialogue).some(({ speaker }) => speaker === 'Jonas')).toBe(true);
  });

  it('keep words out', async () => {
    const { second } = await revise('No kettle, please.', 'without soup');
    expect(second.brief.world.must_avoid).toEqual(['kettle', 'soup']);
    expect(printed(second).join('\n')).not.toMatch(/kettle|soup/i);
  });

  it('give it another title', async () => {
    const { second } = await revise('call it "The Long Answer"');
    expect(second.brief.title).toBe('The Long Answer');
  });
});

describe('a project', () => {
  it('brings its own people, genre, places, title and length', async () => {
    const { brief, scenes } = await tellStory({
      model,
      idea: 'Two kids find a dragon egg.',
      context: {
        title: 'Egg',
        genre: 'fantasy',
        themes: ['courage'],
        settings: ['the old quarry', "Granny's attic"],
        characters: [
          { name: 'Pip', description: 'a curious ten-year-old boy' },
          { name: 'Lulu', description: 'his older sister' },
          { name: 'Mr. Grimble', description: 'greedy landlord, the villain' },
          { name: 'Odd' },
          { name: 'Even' },
        ],
        target_duration_seconds: 25,
        content_rating: 'G',
      },
    });
    expect(brief.title).toBe('Egg');
    expect(brief.genre_tags).toEqual(['drama', 'fantasy', 'courage']);
    expect(brief.cast).toMatchObject([
      { name: 'Pip', role: 'protagonist', pronouns: 'he/him' },
      { name: 'Mr. Grimble', role: 'antagonist', pronouns: 'he/him' },
      { name: 'Lulu', role: 'support', pronouns: 'she/her' },
      { name: 'Odd', role: 'support' },
    ]);
    expect(brief.background_characters).toEqual(['Even']);
    expect(brief.world.setting).toBe('the old quarry');
    expect(brief.world.ending).not.toBe('dark');
    expect(scenes).toHaveLength(3);
    expect(scenes.some(({ location }) => location === "Granny's attic")).toBe(true);
    expect(scenes.at(-1)?.secondary_characters).toEqual(['Even']);
  });
});
