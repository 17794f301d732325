import { OfflineLanguageModel } from '#integrations';
import { rehearse } from '../testing/rehearse.js';
import {
  animationDirector,
  cameraOperator,
  cinematographer,
  colorGrader,
  compositor,
  environmentDesigner,
  lightingDesigner,
  locationScout,
  propsMaster,
  sceneDirector,
  shotDesigner,
  vfxSupervisor,
} from './visual.agents.js';

const options = { model: new OfflineLanguageModel() };

describe('environment_designer', () => {
  it('builds one set for each place, with the floor one hears', async () => {
    const { environments: sets } = await rehearse(environmentDesigner, environmentDesigner.example.input, options);
    expect(sets.map(({ location, scenes, surface }) => [location, scenes, surface])).toEqual([
      ['the lamp room', [1], 'boards under something thin'],
      ['the harbour kitchen', [2], 'tiles, one of them loose'],
      ['the threshold', [3], 'worn stone, damp in the joints'],
    ]);
    expect(sets[0]?.dressing).toContain('cold cup');
  });
});

describe('props_master', () => {
  it('lists the motif first and then what the action handles', async () => {
    const { props } = await rehearse(propsMaster, propsMaster.example.input, options);
    expect(props[0]).toMatchObject({ prop: 'the small box', scenes: [1, 2, 3] });
    expect(props[0]?.design).toContain('first yellow');
    expect(props.slice(1).map(({ prop }) => prop)).toContain('cold cup');
  });
});

describe('location_scout', () => {
  it('looks and listens for every place', async () => {
    const { input } = locationScout.example;
    const { location_references: found } = await rehearse(locationScout, input, options);
    expect(found.map(({ location }) => location)).toEqual(['the lamp room', 'the harbour kitchen', 'the threshold']);
    expect(input.world_guide.sounds).toEqual(expect.arrayContaining(found.map(({ sound }) => sound)));
  });
});

describe('shot_designer', () => {
  it.each([
    ['Insert, macro, shallow focus', { size: 'extreme close-up', movement: 'static' }],
    ['High wide, looking down as through a skylight', { size: 'wide', angle: 'high' }],
    ['Close-up, slow creep in on the last words', { size: 'close-up', movement: 'push in' }],
    ['Medium two-shot, rack focus from one face to the other', { size: 'two-shot', movement: 'hold, rack focus' }],
    ['Long lens across the whole space, compressed', { size: 'wide', lens_mm: 135 }],
    ['Medium close-up at eye level, handheld, barely moving', { angle: 'eye level', movement: 'handheld, breathing' }],
  ])('reads %j', async (camera_notes, shot) => {
    const [frame] = shotDesigner.example.input.frames;
    if (!frame) throw new Error('The example has a frame');
    const { shot_designs: shots } = await rehearse(shotDesigner, { frames: [{ ...frame, camera_notes }] }, options);
    expect(shots[0]).toMatchObject(shot);
  });
});

describe('scene_director', () => {
  it('moves everybody who is in a scene, and plays where they stand', async () => {
    const { input } = sceneDirector.example;
    const { staging } = await rehearse(sceneDirector, input, options);
    expect(staging.map(({ blocking }) => blocking.map(({ character }) => character))).toEqual(
      input.scenes.map(({ primary_characters }) => primary_characters),
    );
    expect(staging[0]?.blocking[0]?.business).toContain('the comfort of a familiar noise');
    expect(staging[0]?.tempo).toContain('worn stone');
  });
});

describe('the light line', () => {
  const { input } = cinematographer.example;

  it('plans by the hour, and harder where the look is dark', async () => {
    const dark = (await rehearse(cinematographer, input, options)).look_plan;
    const bright = { ...input.style_guide, look: 'bright, frontal' };
    const light = (await rehearse(cinematographer, { ...input, style_guide: bright }, options)).look_plan;
    expect(dark.map(({ contrast }) => contrast)).toEqual(['10:1', '10:1', '5:1']);
    expect(light.map(({ contrast }) => contrast)).toEqual(['8:1', '8:1', '3:1']);
    expect(dark[0]?.temperature_k).toBeLessThan(dark[2]?.temperature_k ?? 0);
  });

  it('puts the key where the set has a lamp', async () => {
    const { lighting } = await rehearse(lightingDesigner, lightingDesigner.example.input, options);
    expect(lighting[0]).toMatchObject({
      key_light: 'warm, hard, as if from one lamp, low: a single practical, low and warm',
      practicals: ['a window'],
    });
  });

  it('grades a scene against the one before, and lets the saved colour out where it leads', async () => {
    const { grade } = await rehearse(colorGrader, colorGrader.example.input, options);
    expect(grade.scenes.map(({ shift_k }) => shift_k)).toEqual([0, 4300]);
    expect(grade.scenes.map(({ note }) => note)).toEqual([
      'Bone leads, first yellow is held back.',
      'First yellow is let out at last; colder than scene 1 from the first frame.',
    ]);
  });
});

describe('camera_operator', () => {
  it('goes as far as the shot lasts, and not at all on the legs', async () => {
    const { input } = cameraOperator.example;
    const [shot] = input.shot_designs;
    if (!shot) throw new Error('The example has a shot');
    const still = { ...shot, frame_id: 'SCENE_1_SHOT_2', movement: 'static' };
    const { camera_moves: moves } = await rehearse(cameraOperator, { ...input, shot_designs: [shot, still] }, options);
    expect(moves.map(({ travel_m, seconds }) => [travel_m, seconds])).toEqual([
      [0.4, 2.5],
      [0, 6.5],
    ]);
  });
});

describe('animation_director', () => {
  it('sends people where the staging wants them in the first shot, and gives a speaker a face', async () => {
    const { animation } = await rehearse(animationDirector, animationDirector.example.input, options);
    expect(animation[0]?.motion).toBe('Irena Volkov goes from the door to where the light is.');
    expect(animation[1]?.expression).toMatch(/^Bojana Dragan lets .* through on the last word\.$/);
    expect(animation[2]?.motion).toBe('Nobody moves. The small box on a table.');
  });
});

describe('effects', () => {
  it('serve the picture one remembers, or clean up', async () => {
    const { input } = vfxSupervisor.example;
    const [scene] = input.scenes;
    if (!scene) throw new Error('The example has a scene');
    const kindFor = async (visual_hook: string, beats: string[]) =>
      (await rehearse(vfxSupervisor, { ...input, scenes: [{ ...scene, visual_hook, beats }] }, options)).effects[0]
        ?.kind;
    expect(await kindFor('A lamp that burns by itself.', ['Nothing is said.'])).toBe('light');
    expect(await kindFor('Two hands.', ['Rain on the roof.'])).toBe('weather');
    expect(await kindFor('Two hands.', ['Nothing is said.'])).toBe('clean-up');
  });

  it('are laid over their segment, under the grain', async () => {
    const { composites } = await rehearse(compositor, compositor.example.input, options);
    expect(composites[0]).toMatchObject({
      effects: ['FX_1'],
      layers: ['plate SCENE_1_SHOT_1', 'glow', 'light on faces', 'grain: underlit'],
    });
  });
});
