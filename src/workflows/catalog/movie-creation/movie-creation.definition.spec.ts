import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { RehearsalRun, type RehearsalOptions } from '../../testing/rehearsal-run.js';
import { SUPERVISORS } from './crew/supervisors.js';
import { movieCreation } from './movie-creation.definition.js';
import { wholeMovie } from './movie-creation.state.js';

const PREMISES = [
  'A lighthouse keeper finds her lamp lit by somebody else.',
  'On a mining station behind the moon, a medic must choose between the crew and the cargo.',
  'Two brothers who have not spoken for ten years inherit one accordion.',
  'Why do birds?',
  'A <b>bold</b> *plan* # fails & burns --> 100 %',
];
const [LIGHTHOUSE = '', MOON = ''] = PREMISES;

const SCHEMA_FILE = join(
  process.cwd(),
  'src/workflows/catalog/movie-creation/deliverables/production-book.schema.json',
);

async function play(options: RehearsalOptions & { premise?: string } = {}) {
  const { premise = LIGHTHOUSE, project = {}, ...rest } = options;
  const run = new RehearsalRun({ ...rest, project: { title: 'Untitled', ...project, description: premise } });
  const movie = wholeMovie(await run.play(movieCreation));
  const file = (name: string) => run.files.get(name) ?? '';
  return { run, movie, file, book: () => JSON.parse(file('production-book.json')) as Record<string, unknown> };
}

/** Says each in turn, then whatever the system would choose. */
function saying(...answers: { choice: string; feedback?: string }[]): NonNullable<RehearsalOptions['answer']> {
  const left = [...answers];
  return () => left.shift();
}

describe('movie_creation', () => {
  /** The first premise without any disturbance. */
  const undisturbed = play();

  describe.each(PREMISES)('of "%s"', (premise) => {
    const played = play({ premise });

    it('makes a whole production', async () => {
      const { run, movie, book, file } = await played;
      expect(movie).toMatchObject({ failure: null, outcome: { status: 'completed' } });
      expect(movie.completed_states).toEqual(movieCreation.states);
      expect([...run.files.keys()]).toEqual(movieCreation.deliverables);
      const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object;
      const validate = new Ajv2020().compile(schema);
      validate(book());
      expect(validate.errors).toBeNull();
      expect(JSON.parse(file('qc-report.json'))).toEqual(book()['qc_report']);
      expect(book()['qc_report']).toMatchObject({ status: 'pass' });
    });

    it('prints a screenplay with every scene and every line', async () => {
      const { movie, file } = await played;
      const pages = file('screenplay.md');
      for (const { heading, dialogue } of movie.breakdown?.output.scene_list ?? []) {
        expect(pages).toContain(heading);
        for (const { speaker } of dialogue) expect(pages).toContain(`> **${speaker.toUpperCase()}**`);
      }
    });

    it('writes subtitles that are in order and within the film', async () => {
      const { file, book } = await played;
      const times = [...file('subtitles.vtt').matchAll(/(\d\d):(\d\d):(\d\d\.\d{3})/g)].map(
        ([, hours, minutes, seconds]) => Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
      );
      const { duration_seconds } = book()['edit_list'] as { duration_seconds: number };
      expect(times.length).toBeGreaterThan(1);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(duration_seconds);
    });
  });

  it('gives the same bytes for the same premise and seed, in whatever project and workflow', async () => {
    const first = await undisturbed;
    const second = await play({ workflowId: 'another', project: { projectId: 'another' } });
    expect([...second.run.files]).toEqual([...first.run.files]);
  });

  it('gives the same bytes when every piece of work and every question had to wait', async () => {
    const waiting = await play({ waits: true });
    const { run } = await undisturbed;
    expect([...waiting.run.files]).toEqual([...run.files]);
    expect(waiting.run.performed.map(({ id }) => id).sort()).toEqual(run.performed.map(({ id }) => id).sort());
  });

  it('tells another story for another premise, and tells it otherwise for another seed', async () => {
    const first = await undisturbed;
    expect((await play({ premise: MOON })).file('screenplay.md')).not.toBe(first.file('screenplay.md'));
    expect((await play({ seed: '2' })).file('screenplay.md')).not.toBe(first.file('screenplay.md'));
  });

  it('writes the story again with the feedback of the person who asked for it', async () => {
    const feedback = 'Set it in winter and give her a dog.';
    const { run, movie, file } = await play({ answer: saying({ choice: 'revise', feedback }) });
    const first = await undisturbed;
    expect(run.asked.map(({ point, occasion }) => [point, occasion])).toEqual([
      ['story_approval', 1],
      ['story_approval', 2],
    ]);
    const written = run.performed.filter(({ state }) => state === 'concept_development');
    const [firsts, seconds] = [0, 1].map((revision) => written.filter((task) => task.revision === revision));
    expect(written).toHaveLength((firsts?.length ?? 0) + (seconds?.length ?? 0));
    expect(seconds?.map(({ capability }) => capability)).toEqual(firsts?.map(({ capability }) => capability));
    const heard = seconds?.filter((task) => task.feedback.includes(feedback)).map(({ capability }) => capability);
    expect(heard).toEqual(firsts?.slice(0, -SUPERVISORS).map(({ capability }) => capability));
    expect(file('screenplay.md')).not.toBe(first.file('screenplay.md'));
    expect(movie.completed_states).toEqual(movieCreation.states);
  });

  it('shows the person what there is to judge', async () => {
    const { run, movie } = await undisturbed;
    const [asked] = run.asked;
    expect(asked?.options.map(({ id }) => id)).toEqual(['approve', 'revise', 'reject']);
    expect(asked?.context).toMatchObject({
      title: movie.concept?.output.concept_brief.title,
      logline: movie.concept?.output.concept_brief.logline,
      arc_summary: expect.stringContaining(movie.arc?.output.story_arc.setup ?? '?') as unknown,
      scenes: movie.breakdown?.output.scene_list.map(({ scene_number, heading }) => ({ scene_number, heading })),
    });
  });

  it('ends as cancelled when the story is rejected', async () => {
    const { run, movie } = await play({ answer: saying({ choice: 'reject', feedback: 'Too sad.' }) });
    expect(movie.outcome).toEqual({ status: 'cancelled', reason: 'The story was rejected: Too sad.' });
    expect(movie.completed_states).toEqual([]);
    expect(run.performed.every(({ state }) => state === 'concept_development')).toBe(true);
    expect(run.files.size).toBe(0);
  });

  it('revises as often as it may, then asks, in every state', async () => {
    const { run, movie } = await play({ parameters: { quality_threshold: 100, max_revisions: 2 } });
    for (const state of movieCreation.states) {
      const verdicts = movie.gates.filter((gate) => gate.state === state).map(({ verdict }) => verdict);
      expect([state, ...verdicts]).toEqual([state, 'revise', 'revise', 'ask']);
    }
    expect(run.asked.map(({ point, occasion }) => `${point} ${String(occasion)}`)).toEqual([
      'story_approval 1',
      'quality_review 1',
      'quality_review 2',
      'quality_review 3',
      'quality_review 4',
      'quality_review 5',
    ]);
    expect(Math.max(...run.performed.map(({ revision }) => revision))).toBe(2);
    expect(movie.outcome).toEqual({ status: 'completed' });
  });

  it('asks at once when no revision is allowed', async () => {
    const { run } = await play({ parameters: { quality_threshold: 100, max_revisions: 0 } });
    expect(run.performed.every(({ revision }) => revision === 0)).toBe(true);
    expect(run.asked).toHaveLength(6);
  });

  it('goes back to work, or ends, as the reviewer says', async () => {
    const parameters = { quality_threshold: 100, max_revisions: 0 };
    const approve = { choice: 'approve' };
    const again = await play({ parameters, answer: saying(approve, { choice: 'revise', feedback: 'Older.' }) });
    const written = again.run.performed.filter(({ capability }) => capability === 'character_creator');
    expect(written.filter(({ revision }) => revision === 1).every(({ feedback }) => feedback[0] === 'Older.')).toBe(
      true,
    );
    expect(written.some(({ revision }) => revision === 1)).toBe(true);
    const ended = await play({ parameters, answer: saying(approve, { choice: 'reject' }) });
    expect(ended.movie.outcome).toEqual({ status: 'cancelled', reason: 'Character creation was rejected' });
    expect(ended.movie.completed_states).toEqual(['concept_development']);
  });

  it('gives only the weak items of a wave a new revision', async () => {
    const weak = 'SCENE_2_SHOT_1';
    const studioNodded = {
      image_generation: (input: { storyboard_frames: { frame_id: string }[] }, task: { revision: number }) => ({
        generated_frames: input.storyboard_frames.map(({ frame_id }) => ({
          frame_id,
          image_url: `production-book.json#/shot_list/${frame_id}`,
          provider_metadata: { seed: 1, model: 'm', provider: 'p' },
          quality_score: frame_id === weak && task.revision === 0 ? 20 : 95,
          rendering: { composition: 'c', palette: [], light: 'l' },
        })),
        failed_frames: [],
      }),
    };
    const { run, movie } = await play({ understudies: studioNodded });
    const again = run.performed.filter(({ revision }) => revision === 1);
    expect(again.flatMap(({ item }) => item ?? [])).toEqual([weak, 'SCENE_2']);
    // Of the crew only those whose material has changed, and those who look at the whole.
    expect(again.filter(({ item }) => item === undefined).map(({ capability }) => capability)).toEqual([
      'asset_manager',
      'vfx_supervisor',
      'continuity',
      'script_supervisor',
      'quality_controller',
    ]);
    expect(movie.gates.filter(({ state }) => state === 'media_generation')).toMatchObject([
      { verdict: 'revise', items: [weak, 'SCENE_2'], score: 20 },
      { verdict: 'pass', items: [] },
    ]);
  });

  it('has a weak document of the crew written anew, and leaves the rest of the state alone', async () => {
    const voices = (input: { people: { name: string }[] }, { revision }: { revision: number }) => ({
      voice_profiles: input.people.slice(0, revision === 0 ? 1 : undefined).map(({ name }, at) => ({
        character: name,
        register: 'middle',
        pace_wpm: 140 + at,
        timbre: 'plain',
        habits: ['none'],
        sample_line: 'Good night.',
      })),
    });
    const { run, movie } = await play({ understudies: { voice_creator: voices } });
    const state = 'character_creation';
    expect(movie.gates.filter((gate) => gate.state === state)).toMatchObject([
      { verdict: 'revise', items: ['voice_profiles'] },
      { verdict: 'pass' },
    ]);
    const again = run.performed.filter((task) => task.state === state && task.revision === 1);
    expect(again.map(({ capability }) => capability)).toEqual([
      'voice_creator',
      'continuity',
      'script_supervisor',
      'quality_controller',
    ]);
    expect(again[0]?.feedback).toHaveLength(2);
  });

  it('ends in failure with everything finished kept when an agent fails', async () => {
    const { run, movie } = await play({
      understudies: {
        video_editor: () => {
          throw new Error('The cutting room burnt down');
        },
      },
    });
    expect(movie.failure).toMatchObject({ type: 'AGENT_FAILED', message: 'The cutting room burnt down' });
    expect(movie.outcome).toBeNull();
    expect(movie.completed_states).toEqual(movieCreation.states.slice(0, 4));
    expect(Object.keys(movie.takes).length).toBeGreaterThan(0);
    expect(run.files.size).toBe(0);
  });

  it('keeps the finished part of a wave when one of its items fails', async () => {
    const { run, movie } = await play({
      understudies: {
        character_creator: (_input, { item }) => {
          throw new Error(`Nobody knows ${String(item)}`);
        },
      },
    });
    expect(movie.failure?.message).toMatch(/^Nobody knows /);
    expect(run.performed.filter(({ state }) => state === 'character_creation').length).toBeGreaterThan(1);
    expect(movie.gates.map(({ state }) => state)).toEqual(['concept_development']);
  });

  it('asks before it publishes a film that failed its check, and publishes only if told to', async () => {
    const failing = {
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
    const released = await play({
      understudies: failing,
      answer: saying({ choice: 'approve' }, { choice: 'override' }),
    });
    expect(released.run.asked.map(({ point }) => point)).toEqual(['story_approval', 'qc_failure']);
    expect(released.run.asked[1]?.context).toMatchObject({
      state: 'final_assembly',
      notes: expect.arrayContaining(['BLACK_FRAME_DETECTED: 2 s of black']) as unknown,
    });
    expect(released.movie.outcome).toEqual({ status: 'completed' });
    const held = await play({ understudies: failing, answer: saying({ choice: 'approve' }, { choice: 'stop' }) });
    expect(held.movie.outcome).toMatchObject({ status: 'cancelled' });
    expect(held.run.files.size).toBe(0);
  });

  it('names for every piece of work the work it was made from', async () => {
    const { run } = await undisturbed;
    const ids = run.performed.map(({ id }) => id);
    run.performed.forEach(({ capability, dependsOn }, index) => {
      expect([capability, dependsOn.length > 0]).toEqual([capability, capability !== 'series_creator']);
      expect(dependsOn.every((id) => ids.slice(0, index).includes(id))).toBe(true);
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('knows how many tasks each state needs, and tells what it brought', async () => {
    const { run, movie } = await undisturbed;
    for (const state of movieCreation.states) {
      const done = run.performed.filter((task) => task.state === state).length;
      expect([state, movieCreation.expectedTasks(state, movie)]).toEqual([state, done]);
      expect(movieCreation.results(state, movie)).toMatchObject({ quality: [{ round: 1, verdict: 'pass' }] });
    }
    expect(movieCreation.results('concept_development', movie)).toMatchObject({
      title: movie.concept?.output.concept_brief.title,
      decisions: [{ point: 'story_approval', choice: 'approve' }],
    });
  });

  it('has a guess before the material says how many', () => {
    for (const state of movieCreation.states) expect(movieCreation.expectedTasks(state, {})).toBeGreaterThan(0);
  });
});
