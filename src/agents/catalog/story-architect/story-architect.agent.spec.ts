import { OfflineLanguageModel } from '#integrations';
import { shortName } from '../../writing/story-words.js';
import { rehearse } from '../../testing/rehearse.js';
import { storyArchitect } from './story-architect.agent.js';

const options = { model: new OfflineLanguageModel() };
const { input, output } = storyArchitect.example;
const brief = input.concept_brief;

async function arcOf(more: object = {}, given = input) {
  return (await rehearse(storyArchitect, given, { ...options, ...more })).story_arc;
}

describe('story_architect', () => {
  it('tells the story of the concept, with everybody in it, to its last sentence', async () => {
    const arc = await arcOf();
    const told = [arc.setup, arc.escalation, arc.resolution, ...Object.values(arc.turns)].join('\n');
    for (const member of brief.cast) expect(told).toContain(shortName(member));
    expect(arc.setup).toContain(brief.world.inciting_incident);
    expect(arc.resolution).toContain(brief.world.refrain);
    expect(new Set(Object.values(arc.turns)).size).toBe(5);
    expect(arc.emotional_beats.length).toBeGreaterThanOrEqual(3);
  });

  it('flags what could go wrong later', async () => {
    const { continuity_flags } = await arcOf();
    expect(continuity_flags.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['MOTIF_CONTINUITY', 'CHARACTER_REFERENCE', 'REFRAIN_RETURNS']),
    );
  });

  it('takes in what must be there and leaves out what must not', async () => {
    const creative_guidelines = { must_include: ['the red boat', 'Nobody sleeps that night.'], must_avoid: ['caller'] };
    const arc = await arcOf({}, { ...input, creative_guidelines });
    expect(arc.escalation).toContain('the red boat');
    expect(arc.escalation).toContain('Nobody sleeps that night.');
    for (const seed of ['1', '2', '3'])
      expect((await arcOf({ seed }, { ...input, creative_guidelines })).escalation).not.toContain('caller');
  });

  it('ends as a note asks for', async () => {
    const [bright, dark] = [
      await arcOf({ feedback: ['a happier ending'] }),
      await arcOf({ feedback: ['make it darker'] }),
    ];
    expect(bright.turns.consequence).not.toBe(dark.turns.consequence);
    expect((await arcOf({ feedback: ['show the old bell'] })).escalation).toContain('the old bell');
  });

  it('gives the same arc to the same seed, and another to another', async () => {
    expect(await arcOf({ seed: '1' })).toEqual(await arcOf({ seed: '1' }));
    expect(await arcOf({ seed: '2' })).not.toEqual(await arcOf({ seed: '1' }));
  });

  it('is content with its own work and says what is wrong with worse', async () => {
    const story_arc = await arcOf();
    expect(storyArchitect.assess({ story_arc }, input)).toEqual({ score: 95, issues: [] });
    const spoilt = { ...story_arc, resolution: story_arc.setup, escalation: 'Blood.' };
    const { score, issues } = storyArchitect.assess({ story_arc: spoilt }, input);
    expect(score).toBeLessThan(40);
    expect(issues).toEqual(
      expect.arrayContaining([
        'The resolution does not come back to the last sentence of the logline',
        'Two parts of the arc say the same thing',
        'The arc leaves out what must be in it: show "the ships"',
        'The arc has in it what must not be: avoid blood',
      ]),
    );
  });

  it('has an example that fits its own schemas', () => {
    expect(storyArchitect.input.safeParse(input).success).toBe(true);
    expect(storyArchitect.output.safeParse(output).success).toBe(true);
  });
});
