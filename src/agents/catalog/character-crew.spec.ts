import { OfflineLanguageModel } from '#integrations';
import { rehearse } from '../testing/rehearse.js';
import {
  castingDirector,
  characterArcManager,
  characterDesigner,
  costumeDesigner,
  dialogueDelivery,
  facialAnimation,
  makeupSfxDesigner,
  motionCapture,
  voiceCreator,
  voiceDirector,
  voiceLibraryManager,
  voiceMatching,
} from './character.agents.js';
import { visemesOf } from './facial-animation/visemes.js';

const options = { model: new OfflineLanguageModel() };

describe('character_designer', () => {
  it('draws nobody in the colour that is saved for the ending', async () => {
    const { design_sheets: sheets } = await rehearse(characterDesigner, characterDesigner.example.input, options);
    expect(sheets).toHaveLength(3);
    expect(sheets.flatMap(({ colours }) => colours)).not.toContain('first yellow');
    expect(sheets[0]?.reference_prompt).toContain('a mustard oilskin two sizes too large');
  });
});

describe('voice_creator', () => {
  it('lets voices sound as they are described, and tries them on a line of their own', async () => {
    const { input } = voiceCreator.example;
    const { voice_profiles: voices } = await rehearse(voiceCreator, input, options);
    const [careful, , fast] = voices;
    expect(careful?.pace_wpm).toBeLessThan(fast?.pace_wpm ?? 0);
    for (const { character, sample_line } of voices) {
      expect(input.lines).toContainEqual({ speaker: character, line: sample_line });
    }
  });

  it('gives a child a high voice', async () => {
    const [person] = voiceCreator.example.input.people;
    if (!person) throw new Error('The example has people');
    const people = [{ ...person, age: 9 }];
    const { voice_profiles: voices } = await rehearse(voiceCreator, { people, lines: [] }, options);
    expect(voices[0]?.register).toBe('high');
  });
});

describe('casting_director', () => {
  it('casts by what people want, and nobody twice as the same', async () => {
    const { casting } = await rehearse(castingDirector, castingDirector.example.input, options);
    expect(casting.map(({ archetype }) => archetype)).toEqual(['the keeper', 'the guest', 'the voice of reason']);
  });
});

describe('character_arc_manager', () => {
  it('follows everybody through their own scenes, from the first feeling to the last', async () => {
    const { input } = characterArcManager.example;
    const { arc_map: arcs } = await rehearse(characterArcManager, input, options);
    expect(arcs[0]?.steps.map(({ stands }) => stands)).toEqual([
      input.emotional_beats[0],
      input.emotional_beats[2],
      input.emotional_beats[4],
    ]);
    expect(arcs[1]).toMatchObject({
      steps: [{ scene_number: 3 }],
      drift: ['Pavel Kovač has scene 3 alone to change in.'],
    });
  });

  it('says where somebody could be lost', async () => {
    const { input } = characterArcManager.example;
    const scenes = input.scenes.map((scene) =>
      scene.scene_number === 2 ? { ...scene, primary_characters: ['Bojana Dragan'] } : scene,
    );
    const { arc_map: arcs } = await rehearse(characterArcManager, { ...input, scenes }, options);
    expect(arcs[0]?.drift).toEqual(['Irena Volkov is away in scene 2; whoever comes back must look it.']);
  });
});

describe('costume_designer', () => {
  it('dresses everybody for their scenes, and lets the weather be seen', async () => {
    const { wardrobe } = await rehearse(costumeDesigner, costumeDesigner.example.input, options);
    expect(wardrobe.map(({ character, costumes }) => [character, costumes.flatMap(({ scenes }) => scenes)])).toEqual([
      ['Irena Volkov', [1, 2, 3]],
      ['Pavel Kovač', [3]],
      ['Bojana Dragan', [1, 2, 3]],
    ]);
  });

  it('puts no clothes on a machine', async () => {
    const { input } = costumeDesigner.example;
    const people = input.people.map((person) => ({ ...person, occupation: 'a robot that counts' }));
    const { wardrobe } = await rehearse(costumeDesigner, { ...input, people }, options);
    expect(
      wardrobe
        .flatMap(({ costumes }) => costumes.map(({ fabric }) => fabric))
        .every((fabric) => fabric.startsWith('no cloth')),
    ).toBe(true);
  });
});

describe('makeup_sfx_designer', () => {
  it('keeps the marks of a signature and leaves the last scene bare', async () => {
    const { makeup } = await rehearse(makeupSfxDesigner, makeupSfxDesigner.example.input, options);
    expect(makeup[0]?.marks).toEqual(['one eyebrow cut by an old scar']);
    expect(makeup[0]?.effects.at(-1)?.effect).toMatch(/^nothing but what is there/);
  });
});

describe('the voice line', () => {
  it('files equal voices under equal fingerprints, and a revision under a new version', async () => {
    const { input } = voiceLibraryManager.example;
    const [first, second] = await Promise.all(
      [0, 1].map((revision) => rehearse(voiceLibraryManager, input, { ...options, revision })),
    );
    expect(first?.voice_library[0]?.voice_id).toBe('irena-volkov@1');
    expect(second?.voice_library[0]?.voice_id).toBe('irena-volkov@2');
    expect(second?.voice_library[0]?.fingerprint).toBe(first?.voice_library[0]?.fingerprint);
  });

  it('directs every line that is heard, on a word that is in it', async () => {
    const { input } = voiceDirector.example;
    const { voice_direction: directions } = await rehearse(voiceDirector, input, options);
    const heard = input.frames.filter(({ dialogue }) => dialogue);
    expect(directions.map(({ frame_id }) => frame_id)).toEqual(heard.map(({ frame_id }) => frame_id));
    directions.forEach(({ stress }, at) => {
      expect(heard[at]?.dialogue?.line.toLowerCase()).toContain(stress);
    });
  });

  it('speaks no longer than the shot, however slow the voice', async () => {
    const frames = [
      {
        frame_id: 'SCENE_1_SHOT_1',
        duration_seconds: 2,
        dialogue: { speaker: 'Ada', line: 'I have been meaning to tell you this for twenty years.' },
      },
    ];
    const voice_library = [{ voice_id: 'ada@1', character: 'Ada', pace_wpm: 60 }];
    const { performances } = await rehearse(dialogueDelivery, { frames, voice_direction: [], voice_library }, options);
    expect(performances).toMatchObject([{ clip_id: 'CLIP_1', voice_id: 'ada@1', seconds: 2 }]);
  });

  it('hears who hurries, who is not filed and who is not heard', async () => {
    const { input } = voiceMatching.example;
    const [voice] = input.voice_library;
    const [clip] = input.performances;
    if (!voice || !clip) throw new Error('The example has a voice and a clip');
    const verdictOn = async (performances: (typeof clip)[]) =>
      (await rehearse(voiceMatching, { voice_library: [voice], performances }, options)).voice_matches[0]?.verdict;
    expect(await verdictOn([clip])).toBe('same voice');
    expect(await verdictOn([{ ...clip, seconds: 0.5 }])).toBe('adjust');
    expect(await verdictOn([{ ...clip, voice_id: 'somebody@1' }])).toBe('adjust');
    expect(await verdictOn([])).toBe('not heard');
  });
});

describe('motion_capture', () => {
  it('gives everybody who is seen poses within the shot', async () => {
    const { input } = motionCapture.example;
    const { movement_data: data } = await rehearse(motionCapture, input, options);
    expect(data.map(({ character }) => character)).toEqual(
      input.frames.flatMap(({ characters_present }) => characters_present),
    );
    expect(data[0]?.poses.map(({ at_seconds }) => at_seconds)).toEqual([0, 1.25, 2.5]);
  });
});

describe('facial_animation', () => {
  it('moves the mouth as long as the line is heard', async () => {
    const { lip_sync: faces } = await rehearse(facialAnimation, facialAnimation.example.input, options);
    const [face] = faces;
    expect((face?.visemes.length ?? 0) * (face?.ms_each ?? 0)).toBeCloseTo(2000, -1);
  });

  it.each([
    ['Mama', 'MAMA'],
    ['Who lit you?', 'OLELEO-'],
    ['…', '-'],
  ])('shapes %j as %s', (line, visemes) => {
    expect(visemesOf(line)).toBe(visemes);
  });
});
