import { OfflineLanguageModel } from '#integrations';
import { exampleBrief } from '../material/example-story.js';
import { rehearse } from '../testing/rehearse.js';
import { conceptArtist, continuity, qualityController } from './index.js';
import { dialogueWriter, research, scriptSupervisor, storyBible, worldBuilder } from './story.agents.js';

const options = { model: new OfflineLanguageModel() };

/** The example's concept, but somewhere else and about somebody else. */
const elsewhere = {
  ...exampleBrief,
  genre_tags: ['sci-fi'],
  cast: exampleBrief.cast.map((member, at) => (at === 0 ? { ...member, description: 'a welder who hums' } : member)),
  world: { ...exampleBrief.world, pattern: 'bargain' as const, setting: 'Mars', motif: 'a cracked cup' },
};

describe('research', () => {
  it('asks about the trades of the cast, the place and the motif', async () => {
    const { research_notes: notes } = await rehearse(research, { concept_brief: elsewhere }, options);
    expect(notes.period).toContain('Mars');
    expect(notes.facts.map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(['The trade of a welder', 'Mars', 'The cracked cup']),
    );
  });

  it('knows no trade that several people share', async () => {
    const brothers = {
      ...exampleBrief,
      cast: exampleBrief.cast.map((member) => ({ ...member, description: 'two brothers' })),
    };
    const { research_notes: notes } = await rehearse(research, { concept_brief: brothers }, options);
    expect(notes.facts.filter(({ topic }) => topic.startsWith('The trade'))).toEqual([]);
  });
});

describe('world_builder', () => {
  it('takes its rules from the shape of the story and its sounds from the place', async () => {
    const { input } = worldBuilder.example;
    const here = (await rehearse(worldBuilder, input, options)).world_guide;
    const there = (await rehearse(worldBuilder, { ...input, concept_brief: elsewhere }, options)).world_guide;
    expect(there.rules[0]).not.toBe(here.rules[0]);
    expect(there.sounds).not.toEqual(here.sounds);
    expect(here.geography.map(({ place }) => place)).toEqual(exampleBrief.world.places.map(({ name }) => name));
  });
});

describe('concept_artist', () => {
  const { input } = conceptArtist.example;

  it('begins with the look the project asks for, and saves one colour for the ending', async () => {
    const { style_guide: guide } = await rehearse(conceptArtist, { ...input, wanted_look: 'woodcut' }, options);
    expect(guide.look).toMatch(/^woodcut; /);
    expect(guide.palette.at(-1)?.use).toBe('On the small box alone, until the last scene.');
  });

  it('heeds a note on the tone', async () => {
    const feedback = ['Make it funnier.'];
    const { style_guide: guide } = await rehearse(conceptArtist, input, { ...options, revision: 1, feedback });
    expect(guide.look).toMatch(/funny/);
  });
});

describe('story_bible', () => {
  const { input } = storyBible.example;

  it('knows everybody, every place that is used, the motif and the sentence that ends the film', async () => {
    const { canon } = await rehearse(storyBible, input, options);
    const names = canon.entries.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Irena Volkov', 'the lamp room', 'the small box', 'Somebody has to be at home.']),
    );
    expect(canon.entries.find(({ name }) => name === 'Pavel Kovač')?.since_scene).toBe(3);
    expect(canon.contradictions).toEqual([]);
  });

  it('names whoever is in a scene and in no concept', async () => {
    const scenes = input.scenes.map((scene) => ({
      ...scene,
      primary_characters: [...scene.primary_characters, 'Otto'].slice(-4),
    }));
    const { canon } = await rehearse(storyBible, { ...input, scenes }, options);
    expect(canon.contradictions).toEqual(['Otto is in a scene and in no concept.']);
  });
});

describe('dialogue_writer', () => {
  it('keeps every line word for word and gives each an intent', async () => {
    const { input } = dialogueWriter.example;
    const { dialogue } = await rehearse(dialogueWriter, input, options);
    expect(dialogue.map(({ lines }) => lines.map(({ line }) => line))).toEqual(
      input.scenes.map(({ dialogue: lines }) => lines.map(({ line }) => line)),
    );
  });

  it('lets nobody look at the motif of which they speak', async () => {
    const said = { speaker: 'Irena Volkov', line: 'Leave the small box alone.', after_beat: 1 };
    const { input } = dialogueWriter.example;
    const scenes = [
      { scene_number: 1, primary_characters: ['Irena Volkov'], dialogue: [said, { ...said, line: 'Good night.' }] },
    ];
    const [scene] = (await rehearse(dialogueWriter, { ...input, scenes }, options)).dialogue;
    expect(scene?.lines[0]).toMatchObject({
      parenthetical: 'not looking at the small box',
      intent: 'hold on to the small box',
    });
    expect(scene?.lines[1]).not.toHaveProperty('parenthetical');
  });
});

describe('continuity', () => {
  const { canon } = continuity.example.input;

  async function issuesOf(people: string[], says: string) {
    const pieces = [{ where: 'SCENE_1_SHOT_1', people, says }];
    return (await rehearse(continuity, { canon, pieces }, options)).continuity.issues.map(({ code }) => code);
  }

  it('finds strangers and slips of a name, and nothing in work that agrees', async () => {
    expect(await issuesOf(['Irena Volkov'], 'By the lamp, Irena turns the small box.')).toEqual([]);
    expect(await issuesOf(['Otto'], 'Nobody speaks.')).toEqual(['STRANGER']);
    expect(await issuesOf([], 'By the lamp, Irona turns round.')).toEqual(['NAME_VARIANT']);
  });

  it('says which facts it has seen, and where', async () => {
    const { continuity: report } = await rehearse(continuity, continuity.example.input, options);
    expect(report.held.map(({ seen_in }) => seen_in)).toEqual([['Scene 1'], ['Scene 1']]);
  });
});

describe('script_supervisor', () => {
  it('finds the scene that nothing was made for, and the sentence that is not said', async () => {
    const { input } = scriptSupervisor.example;
    const scenes = [...input.scenes, { scene_number: 2, heading: 'EXT. QUAY - DAWN' }];
    const ending = { refrain: 'Somebody has to be at home.', spoken: 'Good night.' };
    const { script_coverage: coverage } = await rehearse(scriptSupervisor, { ...input, scenes, ending }, options);
    expect(coverage).toMatchObject({ uncovered: [2], refrain: 'lost' });
  });
});

describe('quality_controller', () => {
  const { input } = qualityController.example;
  const issue = { code: 'STRANGER', where: 'SCENE_1_SHOT_1', message: 'Otto is not in the canon' };

  async function verdictOn(changes: Partial<typeof input>) {
    return (await rehearse(qualityController, { ...input, ...changes }, options)).verdict;
  }

  it('passes what is good and agrees', async () => {
    expect(await verdictOn({})).toMatchObject({
      verdict: 'pass',
      mean_score: 93,
      strongest: 'The concept',
      weakest: 'The arc',
    });
  });

  it('sends back what is weak, contradicts or is missing, with notes on each', async () => {
    const weak = [{ piece: 'The arc', score: 50, issues: ['No turn'] }];
    expect(await verdictOn({ pieces: weak })).toMatchObject({ verdict: 'revise', notes: ['The arc: No turn'] });
    expect(await verdictOn({ continuity_issues: [issue] })).toMatchObject({ verdict: 'revise' });
    expect(await verdictOn({ missing_assets: ['SEGMENT_9'] })).toMatchObject({
      notes: ['SEGMENT_9 is in no catalogue'],
    });
  });

  it('rejects what does not belong to the same film', async () => {
    expect(await verdictOn({ continuity_issues: [issue, issue, issue, issue] })).toMatchObject({ verdict: 'reject' });
  });
});
