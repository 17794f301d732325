import { readFileSync } from 'node:fs';
import { AppError } from '#kernel/errors/app-error.js';
import { RehearsalRun, type RehearsalOptions } from '../../testing/rehearsal-run.js';
import { movieCreation } from './movie-creation.definition.js';
import { wholeMovie } from './movie-creation.state.js';

const PREMISE = 'A lighthouse keeper finds her lamp lit by somebody else.';

async function play(options: RehearsalOptions = {}) {
  const project = { title: 'Untitled', ...options.project, description: PREMISE };
  const run = new RehearsalRun({ ...options, project });
  const movie = wholeMovie(await run.play(movieCreation));
  return { run, movie, points: run.asked.map(({ point }) => point) };
}

/** Says each at its point, in turn, then whatever the system would choose. */
function saying(said: Readonly<Record<string, readonly string[]>>): NonNullable<RehearsalOptions['answer']> {
  const left = new Map(Object.entries(said).map(([point, choices]) => [point, [...choices]]));
  return ({ point }) => {
    const choice = left.get(point)?.shift();
    return choice === undefined ? undefined : { choice, feedback: `About ${point}` };
  };
}

class LeftOut extends AppError {
  readonly code = 'TASK_SKIPPED';
  readonly kind = 'unprocessable';
}

interface LongStory {
  readonly count?: number;
  readonly parameters?: Record<string, unknown>;
}

describe('a story of more scenes than a film carries', () => {
  /** The undisturbed story with its scenes told again and again; told as asked for in a revision. */
  async function longStory(
    said: Readonly<Record<string, readonly string[]>> = {},
    { count = 7, parameters = { quality_threshold: 0 } }: LongStory = {},
  ) {
    const { movie } = await play();
    const output = movie.breakdown?.output;
    const scenes = output?.scene_list ?? [];
    const long = Array.from({ length: count }, (_, at) => ({ ...scenes[at % scenes.length], scene_number: at + 1 }));
    const understudies = {
      episode_breakdown: (_: never, { revision }: { readonly revision: number }) =>
        revision === 0 ? { ...output, scene_list: long } : output,
    };
    return play({ understudies, answer: saying(said), parameters });
  }

  it('goes before a person, and is filmed as far as it carries', async () => {
    const { points, movie, run } = await longStory();
    expect(points.filter((point) => point === 'too_many_scenes')).toHaveLength(1);
    expect(run.asked[0]?.options.map(({ id }) => id)).toEqual(['trim', 'split', 'accept']);
    expect(new Set(movie.storyboard?.output.storyboard_frames.map(({ scene_number }) => scene_number)).size).toBe(5);
    expect(movie.outcome).toEqual({ status: 'completed' });
  });

  it.each([7, 12])('is filmed with all its %i scenes when that is decided', async (count) => {
    const { movie, run } = await longStory({ too_many_scenes: ['accept'] }, { count });
    expect(movie.failure).toBeNull();
    expect(movie.outcome).toEqual({ status: 'completed' });
    expect([...run.files.keys()].sort()).toEqual([...movieCreation.deliverables].sort());
    expect(movie.examination?.output.qc_report.status).toBe('pass');
    expect(run.files.get('screenplay.md')).toContain(`## ${String(count)}. `);
    const filmed = new Set(Object.keys(movie.takes));
    expect(filmed.size).toBe(count);
  });

  it('goes before a person also where its gate would not let it pass', async () => {
    const parameters = { quality_threshold: 100, max_revisions: 0 };
    const { points } = await longStory({}, { parameters });
    expect(points.slice(0, 2)).toEqual(['too_many_scenes', 'story_approval']);
  });

  it('is told again when that is asked for, with the feedback', async () => {
    const { points, movie, run } = await longStory({ too_many_scenes: ['trim'] });
    expect(points.filter((point) => point === 'too_many_scenes')).toHaveLength(1);
    expect(movie.breakdown?.output.scene_list.length).toBeLessThanOrEqual(5);
    const again = run.performed.filter(
      ({ capability, revision }) => capability === 'episode_breakdown' && revision === 1,
    );
    expect(again[0]?.feedback).toContain('About too_many_scenes');
  });
});

describe('people whom the project does not name', () => {
  const project = { characters: [{ name: 'Zebulon Quist', description: 'A keeper' }] };

  it('are confirmed by a person where the project names its characters', async () => {
    const { points, movie } = await play({ project });
    expect(movie.inferred.length).toBeGreaterThan(0);
    expect(movie.inferred).not.toContain('Zebulon Quist');
    expect(points.slice(0, 2)).toEqual(['character_confirmation', 'story_approval']);
    expect(movie.outcome).toEqual({ status: 'completed' });
  });

  it('are corrected by writing the story again, and then asked about again', async () => {
    const { points, run } = await play({ project, answer: saying({ character_confirmation: ['correct'] }) });
    expect(points.slice(0, 3)).toEqual(['character_confirmation', 'character_confirmation', 'story_approval']);
    const again = run.performed.find(({ capability, revision }) => capability === 'series_creator' && revision === 1);
    expect(again?.feedback).toContain('About character_confirmation');
  });

  it.each([0, 1])('are confirmed also where the gate would not let the story pass after %i revisions', async (many) => {
    const parameters = { quality_threshold: 100, max_revisions: many };
    const { run, points } = await play({ project, parameters });
    expect(points.slice(0, 2)).toEqual(['character_confirmation', 'story_approval']);
    expect(run.performed.filter(({ capability }) => capability === 'series_creator')).toHaveLength(1 + many);
  });

  it('end the production when they are rejected', async () => {
    const { movie } = await play({ project, answer: saying({ character_confirmation: ['reject'] }) });
    expect(movie.outcome).toMatchObject({ status: 'cancelled' });
  });

  it('need no word where the project names nobody', async () => {
    expect((await play()).points).toEqual(['story_approval']);
  });
});

describe('work that contradicts the story', () => {
  const conflict = { code: 'STRANGER', where: 'Scene 1', message: 'Otto is not in the canon' };
  const understudies = {
    continuity: ({ pieces }: { pieces: { where: string }[] }) => ({
      continuity: { held: [], issues: pieces.some(({ where }) => where.startsWith('SCENE_1_SHOT')) ? [conflict] : [] },
    }),
  };

  it('goes before a person although the gate would let it pass', async () => {
    const { run, movie } = await play({ understudies: understudies });
    const asked = run.asked.filter(({ point }) => point === 'continuity_conflict');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked[0]?.context).toMatchObject({ conflicts: ['Scene 1: Otto is not in the canon'] });
    expect(movie.completed_states).toEqual(movieCreation.states);
  });

  it('goes before a person with the story, whatever its gate says, and elsewhere with the review of weak work', async () => {
    const { run } = await play({
      understudies: { continuity: () => ({ continuity: { held: [], issues: [conflict] } }) },
      parameters: { quality_threshold: 100, max_revisions: 0 },
    });
    const asked = run.asked.map(({ point, context }) => [point, context['state']]);
    expect(asked.slice(0, 3)).toEqual([
      ['continuity_conflict', 'concept_development'],
      ['story_approval', undefined],
      ['quality_review', 'character_creation'],
    ]);
    expect(run.asked[2]?.context['notes']).toContain('Scene 1: Otto is not in the canon');
  });

  it('is made again when that is decided, and asked about once more', async () => {
    const { run } = await play({
      understudies: understudies,
      answer: saying({ continuity_conflict: ['revise'] }),
    });
    const states = run.asked
      .filter(({ point }) => point === 'continuity_conflict')
      .map(({ context }) => context['state']);
    expect(states[0]).toBe(states[1]);
    const again = run.performed.filter(({ state, revision }) => state === states[0] && revision === 1);
    expect(again.length).toBeGreaterThan(0);
  });
});

describe('a frame that a person has decided to do without', () => {
  it('is in no later work, and the film is made', async () => {
    const { movie: whole } = await play();
    const frames = whole.storyboard?.output.storyboard_frames ?? [];
    const lost = frames.find(({ shot_order }) => shot_order === 2)?.frame_id;
    const original = whole.pictures;
    const { movie, points } = await play({
      understudies: {
        image_generation: (_: never, { item }: { readonly item: string | undefined }) => {
          if (item === lost) throw new LeftOut('Left out');
          return original[item ?? '']?.output;
        },
      },
    });
    expect(movie.left_out).toEqual({ [lost ?? '']: { revision: 0 } });
    expect(Object.keys(movie.pictures)).toHaveLength(frames.length - 1);
    expect(points).toEqual(['story_approval']);
    expect(movie.outcome).toEqual({ status: 'completed' });
    expect(movie.examination?.output.qc_report.status).toBe('pass');
  });
});

describe('a film that failed its final check', () => {
  const understudies = {
    final_qc: () => ({
      qc_report: {
        status: 'fail',
        issues: [{ code: 'BLACK_FRAME_DETECTED', severity: 'high', description: '2 s of black' }],
        recommended_actions: ['Close the gaps.'],
        preview_images: [],
        report_url: 'qc-report.json',
      },
    }),
  };

  it('is published by an override, which is recorded', async () => {
    const { points, movie, run } = await play({ understudies, answer: saying({ qc_failure: ['override'] }) });
    expect(points).toEqual(['story_approval', 'qc_failure']);
    expect(run.asked.at(-1)?.options.map(({ id }) => id)).toEqual(['fix', 'override', 'stop']);
    expect(movie.outcome).toEqual({ status: 'completed' });
    expect(movie.decisions.at(-1)).toMatchObject({ point: 'qc_failure', occasion: 1, choice: 'accept' });
  });

  it('says in its report and in its record of distribution what was overridden, by which decision, and why', async () => {
    const { run, movie } = await play({ understudies, answer: saying({ qc_failure: ['override'] }) });
    const override = {
      decision_id: 'qc_failure_001',
      reason: 'About qc_failure',
      issues: [{ code: 'BLACK_FRAME_DETECTED', severity: 'high', description: '2 s of black' }],
    };
    expect(JSON.parse(run.files.get('qc-report.json') ?? '')).toMatchObject({ status: 'fail', override });
    const book = JSON.parse(run.files.get('production-book.json') ?? '') as Record<string, unknown>;
    expect(book).toMatchObject({ qc_report: { override }, distribution: { override } });
    expect(movieCreation.results('final_assembly', movie)).toMatchObject({ override });
  });

  it('says nothing of a reason where none was given, and nothing of an override where there was none', async () => {
    const answer: RehearsalOptions['answer'] = ({ point }) =>
      point === 'qc_failure' ? { choice: 'override', feedback: ' ' } : undefined;
    const { run } = await play({ understudies, answer });
    const report = JSON.parse(run.files.get('qc-report.json') ?? '') as { override: object };
    expect(Object.keys(report.override)).toEqual(['decision_id', 'issues']);
    const { run: passed } = await play({ parameters: { quality_threshold: 100, max_revisions: 0 } });
    expect([...passed.files.values()].join('')).not.toContain('"override"');
  });

  it('is examined again after a fix', async () => {
    const { points } = await play({ understudies, answer: saying({ qc_failure: ['fix', 'stop'] }) });
    expect(points).toEqual(['story_approval', 'qc_failure', 'qc_failure']);
  });
});

describe('docs/decisions.md', () => {
  const table = new Map(
    readFileSync('docs/decisions.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, point = '', , options = '']) => [point, options] as const),
  );

  /** A film in which everything comes up that people are asked about. */
  async function everything() {
    const { movie } = await play();
    const scenes = movie.breakdown?.output.scene_list ?? [];
    const long = [...scenes, ...scenes].slice(0, 6).map((scene, at) => ({ ...scene, scene_number: at + 1 }));
    const grave = { code: 'STRANGER', where: 'Scene 1', message: 'Otto is not in the canon' };
    const issue = { code: 'BLACK_FRAME_DETECTED', severity: 'high', description: '2 s of black' };
    return play({
      project: { characters: [{ name: 'Zebulon Quist', description: 'A keeper' }] },
      parameters: { quality_threshold: 100, max_revisions: 0 },
      understudies: {
        episode_breakdown: () => ({ ...movie.breakdown?.output, scene_list: long }),
        continuity: () => ({ continuity: { held: [], issues: [grave] } }),
        final_qc: () => ({ qc_report: { ...movie.examination?.output.qc_report, status: 'fail', issues: [issue] } }),
      },
    });
  }

  it('names the options of every point, in bold what is recommended, which is what the system chooses', async () => {
    const { run } = await everything();
    expect(new Set(run.asked.map(({ point }) => point)).size).toBe(6);
    for (const { point, options, autoChoice } of run.asked) {
      const said = (table.get(`\`${point}\``) ?? '').replace(/\([^)]*\)/g, '').split(',');
      expect(said.map((option) => option.replaceAll('*', '').trim())).toEqual(options.map(({ id }) => id));
      const recommended = options.filter((option) => option.recommended === true).map(({ id }) => id);
      expect(recommended).toEqual([autoChoice]);
      expect(said.map((option) => option.trim())).toContain(`**${autoChoice ?? ''}**`);
    }
  });
});

describe('a person who is asked about a task', () => {
  const materialOf = ({ performed }: RehearsalRun, named: string) =>
    performed.find(({ help, item }) => help?.point === named && item !== undefined)?.help?.material;

  it('hears what was to be seen, and what the story says of somebody', async () => {
    const { run, movie } = await play();
    const [frame] = movie.storyboard?.output.storyboard_frames ?? [];
    const [lead] = movie.concept?.output.concept_brief.cast ?? [];
    const toBeSeen = {
      frame_id: frame?.frame_id,
      description: frame?.description,
      characters_present: frame?.characters_present,
      camera_notes: frame?.camera_notes,
    };
    expect(materialOf(run, 'failed_frame')).toEqual({ frames: [toBeSeen] });
    expect(materialOf(run, 'failed_segment')).toMatchObject({ frames: expect.arrayContaining([toBeSeen]) as unknown });
    expect(materialOf(run, 'lacking_guidance')).toMatchObject({
      character: lead,
      scenes: expect.arrayContaining([expect.objectContaining({ scene_number: 1 })]) as unknown,
    });
  });
});
