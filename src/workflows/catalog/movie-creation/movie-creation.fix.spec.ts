import { AppError } from '#kernel/errors/app-error.js';
import type { DecisionRequest } from '../../define-workflow.js';
import { RehearsalRun, type RehearsalOptions } from '../../testing/rehearsal-run.js';
import { movieCreation } from './movie-creation.definition.js';
import { wholeMovie, type Movie } from './movie-creation.state.js';

type Understudies = NonNullable<RehearsalOptions['understudies']>;
interface Version {
  readonly item: string | undefined;
  readonly revision: number;
}

class LeftOut extends AppError {
  readonly code = 'TASK_SKIPPED';
  readonly kind = 'unprocessable';
}

/** Makes a film; at each failed check the next choice is made, and the last one of all is to stop. */
async function play(understudies: Understudies = {}, ...choices: readonly string[]) {
  const left = [...choices];
  const run = new RehearsalRun({
    understudies,
    answer: ({ point }) =>
      point === 'qc_failure' ? { choice: left.shift() ?? 'stop', feedback: `About ${point}` } : undefined,
  });
  const movie = wholeMovie(await run.play(movieCreation));
  const again = (capability: string) =>
    run.performed.filter((task) => task.capability === capability && task.revision > 0);
  return { run, movie, again, checks: run.asked.filter(({ point }) => point === 'qc_failure') };
}

/** Renders as in the undisturbed film, but for the second scene, which a person leaves out so many times. */
function withoutSecondScene({ pictures }: Movie, times: number): Understudies {
  return {
    image_generation: (_: never, { item = '', revision }: Version) => {
      if (item.startsWith('SCENE_2_') && revision < times) throw new LeftOut('Left out');
      return pictures[item]?.output;
    },
  };
}

/** Fails the film for this at the first look, and passes it at the second. */
function failingFor({ examination }: Movie, code: string, description: string): Understudies {
  const passed = examination?.output.qc_report;
  const failed = { ...passed, status: 'fail', issues: [{ code, severity: 'high', description }] };
  return {
    final_qc: (_: never, { revision }: Version) => ({
      qc_report: { ...(revision === 0 ? failed : passed), recommended_actions: ['See to it.'] },
    }),
  };
}

function recommendedIn({ options }: DecisionRequest): string[] {
  return options.filter(({ recommended }) => recommended === true).map(({ id }) => id);
}

describe('a fix of a film that failed its final check', () => {
  let whole: Movie;
  beforeAll(async () => {
    whole = (await play()).movie;
  });

  it('brings back a scene whose frames were all left out', async () => {
    const { movie, again, checks } = await play(withoutSecondScene(whole, 1), 'fix');
    expect(checks).toHaveLength(1);
    expect(checks[0]?.context['issues']).toEqual([
      expect.objectContaining({ code: 'SCENE_NOT_COVERED', mended_in: 'media_generation' }),
    ]);
    const rendered = again('image_generation');
    expect(rendered.map(({ item }) => item)).toEqual(
      Object.keys(whole.pictures).filter((frame) => frame.startsWith('SCENE_2_')),
    );
    expect(rendered[0]?.feedback).toContain('About qc_failure');
    expect(movie.examination?.output.qc_report).toMatchObject({ status: 'pass', issues: [] });
    expect(movie.outcome).toEqual({ status: 'completed' });
  });

  it('films what lies behind the scene again, so that every segment has its own number', async () => {
    const { movie, again } = await play(withoutSecondScene(whole, 1), 'fix');
    const filmed = again('video_generation').map(({ item }) => item);
    expect(filmed).toEqual(Object.keys(whole.takes).filter((scene) => scene !== 'SCENE_1'));
    const segments = Object.values(movie.takes).flatMap(({ output }) => output.video_segments);
    expect(new Set(segments.map(({ segment_id }) => segment_id)).size).toBe(segments.length);
  });

  it('asks again where the scene was left out once more', async () => {
    const { movie, checks } = await play(withoutSecondScene(whole, 2), 'fix', 'fix');
    expect(checks).toHaveLength(2);
    expect(movie.outcome).toEqual({ status: 'completed' });
  });

  it.each([
    ['UNKNOWN_CHARACTER', 'SCENE_1_SHOT_1 shows Otto', ['storyboard_artist', 'image_generation', 'video_generation']],
    ['FRAME_NOT_RENDERED', 'SCENE_1_SHOT_1 has no picture', ['image_generation', 'video_generation', 'video_editor']],
    ['FRAME_NOT_USED', 'SCENE_1_SHOT_1 is in no segment', ['video_generation', 'video_editor']],
    ['BLACK_FRAME_DETECTED', '2 s of black before SEGMENT_2', ['video_editor']],
    ['AUDIO_DURATION_MISMATCH', 'The sound is 2.0 s longer', ['audio_mixer']],
    ['CAPTION_BEYOND_FILM', 'The last caption stands too long', ['subtitle_caption']],
  ])('has whoever owns %s work again, and the film looked at once more', async (code, description, owners) => {
    const { run, movie, again } = await play(failingFor(whole, code, description), 'fix');
    for (const owner of owners) {
      expect(again(owner)[0]?.feedback).toEqual(
        expect.arrayContaining(['About qc_failure', `${code}: ${description}`]),
      );
    }
    const making = ['storyboard_artist', 'image_generation', 'video_generation', 'video_editor'];
    const first = making.find((capability) => again(capability).length > 0);
    expect(first).toBe(making.find((capability) => owners.includes(capability)));
    expect(run.performed.filter(({ capability }) => capability === 'final_qc')).toHaveLength(2);
    expect(movie.outcome).toEqual({ status: 'completed' });
  });

  it('makes again only the frame that is named', async () => {
    const { again } = await play(failingFor(whole, 'FRAME_NOT_RENDERED', 'SCENE_2_SHOT_1 has no picture'), 'fix');
    expect(again('image_generation').map(({ item }) => item)).toEqual(['SCENE_2_SHOT_1']);
    expect(again('video_generation').map(({ item }) => item)).toEqual(['SCENE_2']);
  });

  it('is recommended once, and after that to stop; the system chooses nothing else', async () => {
    const { movie, checks } = await play(withoutSecondScene(whole, 3), 'fix', 'fix', 'stop');
    expect(checks.map(recommendedIn)).toEqual([['fix'], ['stop'], ['stop']]);
    expect(checks.map(({ autoChoice }) => autoChoice)).toEqual(['fix', 'stop', 'stop']);
    expect(movie.outcome).toMatchObject({ status: 'cancelled' });
  });

  it('is not offered where nobody can mend what the film failed for', async () => {
    const { checks } = await play(failingFor(whole, 'BAD_TASTE', 'It is in bad taste'));
    expect(checks[0]?.options.map(({ id }) => id)).toEqual(['override', 'stop']);
    expect(checks[0]?.prompt).toContain('nobody can mend');
    expect(checks.map(recommendedIn)).toEqual([['stop']]);
  });
});
