import { OfflineLanguageModel } from '#integrations';
import { rehearse } from '../testing/rehearse.js';
import {
  assetManager,
  audioMixer,
  costOptimizer,
  foleyArtist,
  legalCompliance,
  marketingAsset,
  musicComposer,
  performanceMonitor,
  productionManager,
  renderFarmCoordinator,
  soundDesigner,
  versionControl,
} from './production.agents.js';

const options = { model: new OfflineLanguageModel() };

describe('production_manager', () => {
  it('makes scenes of one place on one day, and its lines add up', async () => {
    const { input } = productionManager.example;
    const scenes = input.scenes.map((scene) =>
      scene.scene_number === 3 ? { ...scene, location: 'the lamp room' } : scene,
    );
    const { schedule } = await rehearse(productionManager, { ...input, scenes }, options);
    expect(schedule.days.map((day) => [day.location, day.scenes])).toEqual([
      ['the lamp room', [1, 3]],
      ['the harbour kitchen', [2]],
    ]);
    expect(schedule.budget.lines.reduce((sum, { units }) => sum + units, 0)).toBeCloseTo(schedule.budget.units);
  });
});

describe('render_farm_coordinator', () => {
  it('gives every picture a lane, and no lane much more than another', async () => {
    const { render_plan: plan } = await rehearse(renderFarmCoordinator, renderFarmCoordinator.example.input, options);
    const loads = plan.lanes.map(({ load }) => load);
    expect(plan.lanes.flatMap(({ frames }) => frames)).toHaveLength(renderFarmCoordinator.example.input.frames.length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThan(3);
  });
});

describe('asset_manager', () => {
  it('finds what is idle and what is used without having been made', async () => {
    const { input } = assetManager.example;
    const pictures = [...input.pictures, { frame_id: 'SCENE_9_SHOT_9' }];
    const performances = [{ clip_id: 'CLIP_1', voice_id: 'ghost@1' }];
    const { asset_catalogue: found } = await rehearse(assetManager, { ...input, pictures, performances }, options);
    expect(found).toMatchObject({ unused: ['SCENE_9_SHOT_9', 'bojana-dragan@1'], missing: ['ghost@1'] });
  });
});

describe('the sound line', () => {
  it('lets one hear what the action tells, within its scene', async () => {
    const scenes = [
      {
        scene_number: 1,
        location: 'the lamp room',
        beats: ['Rain.', 'Somebody knocks.', 'Nobody comes.'],
        from: 10,
        to: 16,
      },
    ];
    const { location_references } = soundDesigner.example.input;
    const { sound_effects: tracks } = await rehearse(soundDesigner, { scenes, location_references }, options);
    expect(tracks).toEqual([
      {
        scene_number: 1,
        ambience: 'surf at three distances',
        effects: [
          { at_seconds: 10, sound: 'rain, first on something near' },
          { at_seconds: 12, sound: 'knuckles on wood, and the wood answering' },
        ],
      },
    ]);
  });

  it('walks on the surface of the set and puts down what is handled there', async () => {
    const { foley } = await rehearse(foleyArtist, foleyArtist.example.input, options);
    expect(foley[0]?.cues.map(({ sound }) => sound)).toEqual([
      'Irena Volkov: steps on worn stone, damp in the joints',
      'the small box, put down',
    ]);
  });

  it('leaves one scene without music', async () => {
    const { score } = await rehearse(musicComposer, musicComposer.example.input, options);
    expect(score.cues.map(({ dynamics }) => dynamics === 'silence')).toEqual([false, true, false]);
    expect(score.theme).toContain('the small box');
  });

  it('lets the music step back for a voice, and only where there is music', async () => {
    const { input } = audioMixer.example;
    expect((await rehearse(audioMixer, input, options)).mix.ducking).toEqual([
      { clip_id: 'CLIP_1', at_seconds: 21.5, by_db: -7 },
    ]);
    const cues = input.score.cues.map((cue) => ({ ...cue, dynamics: 'silence' as const }));
    expect((await rehearse(audioMixer, { ...input, score: { ...input.score, cues } }, options)).mix.ducking).toEqual(
      [],
    );
  });

  it('takes up what voice matching has found', async () => {
    const { input } = audioMixer.example;
    const voice_matches = [{ character: 'Ada', verdict: 'adjust' as const, correction: 'Close the pauses of Ada.' }];
    const { mix } = await rehearse(audioMixer, { ...input, voice_matches }, options);
    expect(mix.notes).toContain('Close the pauses of Ada.');
  });
});

describe('version_control', () => {
  it('names what was made more than once, and notices any change', async () => {
    const pieces = [
      { piece: 'REEL_1', revision: 0, fingerprint: 'a' },
      { piece: 'REEL_2', revision: 2, fingerprint: 'b' },
    ];
    const { version_log: log } = await rehearse(versionControl, { pieces }, options);
    expect(log).toMatchObject({ entries: [{ version: 1 }, { version: 3 }], revised: ['REEL_2'] });
    const other = await rehearse(versionControl, { pieces: pieces.slice(0, 1) }, options);
    expect(other.version_log.release_fingerprint).not.toBe(log.release_fingerprint);
  });
});

describe('legal_compliance', () => {
  const { input } = legalCompliance.example;

  async function complianceOf(line: string, wanted_rating?: string) {
    const scenes = input.scenes.slice(0, 1).map((scene) => ({ ...scene, beats: [line], dialogue: [] }));
    const asked = wanted_rating === undefined ? {} : { wanted_rating };
    return (await rehearse(legalCompliance, { ...input, scenes, ...asked }, options)).compliance;
  }

  it.each([
    ['They drink tea.', 'G', []],
    ['A ghost, and a bottle of whisky.', 'PG', ['frightening scenes', 'alcohol and tobacco']],
    ['There is blood on the knife.', 'PG-13', ['violence']],
    ['She was murdered.', 'R', ['strong violence']],
  ])('rates %j as %s', async (line, rating, descriptors) => {
    expect(await complianceOf(line)).toMatchObject({ suggested_rating: rating, descriptors });
  });

  it('says stop where the rating that is asked for cannot be had', async () => {
    expect((await complianceOf('There is blood.', 'G')).checks[0]?.status).toBe('stop');
    expect((await complianceOf('They drink tea.', 'PG')).checks[0]?.status).toBe('clear');
    expect((await complianceOf('They drink tea.', 'FSK 12')).checks[0]?.status).toBe('look at');
  });
});

describe('marketing_asset', () => {
  it('keeps the last segment out of the trailer, and quotes a line that is heard before it', async () => {
    const { marketing } = await rehearse(marketingAsset, marketingAsset.example.input, options);
    expect(marketing.trailer).toEqual(['SEGMENT_1']);
    expect(marketing.posts.at(-1)).toContain('“I heard you.”');
    expect(marketing.poster.frame_id).toBe('SCENE_1_SHOT_1');
  });
});

describe('the report on the run', () => {
  it('counts the work and names the weakest piece', async () => {
    const { performance_report: report } = await rehearse(
      performanceMonitor,
      performanceMonitor.example.input,
      options,
    );
    expect(report).toMatchObject({
      states: [{ state: 'media_generation', pieces: 2, revisions: 1, mean_score: 92, weakest: 'SCENE_1_SHOT_1' }],
      first_time_percent: 50,
    });
  });

  it('adds what was done again to the costs, and says what could be saved', async () => {
    const { cost_report: report } = await rehearse(costOptimizer, costOptimizer.example.input, options);
    expect(report).toMatchObject({ planned_units: 30, spent_units: 32, verdict: 'over budget' });
    expect(report.savings[0]).toEqual({
      advice: 'Play scene 2 elsewhere: the threshold is built for 3 shots.',
      units: 5,
    });
  });

  it('counts the pictures that were made rather than those that were planned', async () => {
    const { input } = costOptimizer.example;
    const made = { pictures: 5, seconds: 24 };
    const { cost_report: report } = await rehearse(costOptimizer, { ...input, made }, options);
    expect(report.lines.find(({ item }) => item === 'Pictures')?.units).toBe(10);
  });
});
