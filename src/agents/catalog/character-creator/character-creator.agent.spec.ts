import { OfflineLanguageModel } from '#integrations';
import { rehearse } from '../../testing/rehearse.js';
import { characterCreator } from './character-creator.agent.js';
import type { CharacterCreatorInput } from './character-creator.contract.js';
import { CharacterGuidanceLacking } from './character-creator.errors.js';

const options = { model: new OfflineLanguageModel() };
const { input, output } = characterCreator.example;
const { cast } = input.concept_brief;

async function profiles(changes: Partial<CharacterCreatorInput> = {}, more: object = {}) {
  return rehearse(characterCreator, { ...input, ...changes }, { ...options, ...more });
}

async function profileOf(focus_character: string, more: object = {}) {
  const [profile] = (await profiles({ focus_character }, more)).character_profiles;
  if (!profile) throw new Error(`No profile of ${focus_character}`);
  return profile;
}

describe('character_creator', () => {
  it('profiles the whole cast when nobody is asked for in particular', async () => {
    const { character_profiles } = await profiles();
    expect(character_profiles.map(({ name }) => name)).toEqual(cast.map(({ name }) => name));
  });

  it('takes the age from what somebody is, not from what they have', async () => {
    const [first] = cast;
    if (!first) throw new Error('The example has a cast');
    const nurse = { ...first, description: 'a night nurse who feeds a cat that belongs to somebody else' };
    const brief = { ...input.concept_brief, cast: [nurse, ...cast.slice(1)] };
    const [profile] = (await profiles({ concept_brief: brief, focus_character: nurse.name })).character_profiles;
    expect(profile?.age).toBeGreaterThanOrEqual(28);
  });

  it('profiles exactly the one who is asked for', async () => {
    for (const member of cast) {
      const { character_profiles } = await profiles({ focus_character: member.name });
      expect(character_profiles).toMatchObject([
        { name: member.name, role: member.role, pronouns: member.pronouns, occupation: member.description },
      ]);
      expect(character_profiles[0]?.motivation).toContain(member.want);
      expect(character_profiles[0]?.relationships.map(({ character }) => character).sort()).toEqual(
        cast
          .map(({ name }) => name)
          .filter((name) => name !== member.name)
          .sort(),
      );
    }
  });

  it('never lets two of a cast look alike, though each is asked for alone', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const looks = await Promise.all(
        cast.map(async ({ name }) => (await profileOf(name, { seed: String(seed) })).visual_signature.split(', ')),
      );
      for (const part of [0, 1, 2]) expect(new Set(looks.map((look) => look[part])).size).toBe(cast.length);
    }
  });

  it('heeds notes on age and looks', async () => {
    const name = cast[0]?.name ?? '';
    expect((await profileOf(name, { feedback: ['make her 71'] })).age).toBe(71);
    const [older, younger] = [
      await profileOf(name, { feedback: ['older'] }),
      await profileOf(name, { feedback: ['younger'] }),
    ];
    expect(older.age).toBeGreaterThan(younger.age);
    expect((await profileOf(name, { feedback: ['give him an eye patch'] })).visual_signature).toContain(
      'the eye patch',
    );
  });

  it('names people in the scenes whom the concept does not know, and can still profile them', async () => {
    const [first, ...rest] = input.scene_list;
    if (!first) throw new Error('The example has scenes');
    const scene_list = [{ ...first, secondary_characters: ['Old Tom'] }, ...rest];
    expect((await profiles({ scene_list })).unresolved_references).toEqual(['Old Tom']);
    const { character_profiles } = await profiles({ scene_list, focus_character: 'Old Tom' });
    expect(character_profiles).toMatchObject([{ name: 'Old Tom', role: 'support' }]);
  });

  it('stops for guidance when nobody knows the character', async () => {
    const asked = profiles({ focus_character: 'Nobody Known' });
    await expect(asked).rejects.toThrow(CharacterGuidanceLacking);
    await expect(asked).rejects.toMatchObject({ code: 'LACKING_GUIDANCE', details: { character: 'Nobody Known' } });
  });

  it('is content with its own work and says what is wrong with worse', async () => {
    const made = await profiles();
    expect(characterCreator.assess(made, input)).toEqual({ score: 94, issues: [] });
    const [first] = made.character_profiles;
    if (!first) throw new Error('There are profiles');
    const twins = {
      ...made,
      character_profiles: [first, { ...first, pronouns: 'they/them' as const, visual_signature: 'a hat' }, first],
    };
    const { score, issues } = characterCreator.assess(twins, input);
    expect(score).toBeLessThan(50);
    expect(issues).toEqual(
      expect.arrayContaining([
        'Two characters look alike',
        `${first.name} has another role or other pronouns than in the concept`,
        `One could not pick ${first.name} out of a picture`,
      ]),
    );
  });

  it('has an example that fits its own schemas', () => {
    expect(characterCreator.input.safeParse(input).success).toBe(true);
    expect(characterCreator.output.safeParse(output).success).toBe(true);
  });
});
