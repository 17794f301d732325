import { OfflineLanguageModel } from '#integrations';
import { rehearse } from '../../testing/rehearse.js';
import { finalQc } from './final-qc.agent.js';
import type { FinalQcInput } from './final-qc.contract.js';

const { input } = finalQc.example;
const { final_edit, production } = input;
const options = { model: new OfflineLanguageModel() };

async function reportOn(overrides: {
  edit?: Partial<FinalQcInput['final_edit']>;
  production?: Partial<FinalQcInput['production']>;
}) {
  const examined = {
    ...input,
    final_edit: { ...final_edit, ...overrides.edit },
    production: { ...production, ...overrides.production },
  };
  const { qc_report } = await rehearse(finalQc, examined, options);
  return { ...qc_report, codes: qc_report.issues.map(({ code, severity }) => `${code} ${severity}`) };
}

function frames(changes: Partial<FinalQcInput['production']['storyboard_frames'][number]>) {
  return production.storyboard_frames.map((frame) => ({ ...frame, ...changes }));
}

describe('final_qc', () => {
  it('passes a film without fault', async () => {
    const output = await rehearse(finalQc, input, options);
    expect(output).toEqual(finalQc.example.output);
    expect(finalQc.assess(output, input)).toEqual({ score: 97, issues: [] });
  });

  it('fails a film with a segment missing, and one with a segment that was never made', async () => {
    const unmade = { segment_id: 'SEGMENT_9', in_seconds: 0, out_seconds: 3, transition: 'none' };
    const report = await reportOn({ edit: { edit_timeline: [unmade] } });
    expect(report.status).toBe('fail');
    expect(report.codes).toEqual(['SEGMENT_MISSING high', 'SEGMENT_UNKNOWN high']);
    expect(report.recommended_actions[0]).toBe('Cut the missing segments in at their place.');
  });

  it('finds black between two segments and segments that overlap', async () => {
    const [segment] = production.video_segments;
    if (!segment) throw new Error('The example has a segment');
    const video_segments = [segment, { ...segment, segment_id: 'SEGMENT_2' }];
    const second = async (in_seconds: number, transition: string) => {
      const first = { segment_id: 'SEGMENT_1', in_seconds: 0, out_seconds: 3, transition };
      const out_seconds = in_seconds + 3;
      const edit_timeline = [first, { segment_id: 'SEGMENT_2', in_seconds, out_seconds, transition: 'none' }];
      const edit = { edit_timeline, duration_seconds: out_seconds };
      const storyboard_frames = frames({ duration_seconds: 6 });
      return (await reportOn({ edit, production: { video_segments, storyboard_frames } })).codes;
    };
    expect(await second(3, 'hard_cut')).toEqual([]);
    expect(await second(2.5, 'crossfade_0p5')).toEqual([]);
    expect(await second(3.3, 'hard_cut')).toEqual(['BLACK_FRAME_DETECTED high']);
    expect(await second(2.6, 'hard_cut')).toEqual(['TIMELINE_OVERLAP high']);
  });

  it('measures the film against its last cut, its segments and its storyboard', async () => {
    expect((await reportOn({ edit: { duration_seconds: 3.2 } })).codes).toEqual(['DURATION_MISMATCH high']);
    const short = { edit_timeline: [{ segment_id: 'SEGMENT_1', in_seconds: 0, out_seconds: 2, transition: 'none' }] };
    expect(
      (await reportOn({ edit: { ...short, duration_seconds: 2 } })).issues.map(({ description }) => description),
    ).toEqual(['SEGMENT_1 does not last as long as it was made', 'The film is 1.0 s shorter than its storyboard']);
  });

  it('fails a film that shows or gives a line to somebody without a profile', async () => {
    const shown = await reportOn({ production: { storyboard_frames: frames({ characters_present: ['Nobody'] }) } });
    expect(shown.codes).toEqual(['UNKNOWN_CHARACTER high']);
    const storyboard_frames = frames({ dialogue: { speaker: 'Ghost', line: 'Boo.' } });
    expect((await reportOn({ production: { storyboard_frames } })).codes).toEqual(['UNKNOWN_SPEAKER high']);
  });

  it('finds scenes without frames and frames without picture, description or use', async () => {
    expect((await reportOn({ production: { scene_numbers: [1, 2] } })).codes).toEqual(['SCENE_NOT_COVERED high']);
    expect((await reportOn({ production: { generated_frames: [] } })).codes).toEqual(['FRAME_NOT_RENDERED high']);
    const bare = production.generated_frames.map(({ rendering: _, ...picture }) => picture);
    expect((await reportOn({ production: { generated_frames: bare } })).codes).toEqual(['FRAME_NOT_DESCRIBED medium']);
    const elsewhere = production.video_segments.map((segment) => ({
      ...segment,
      associated_frames: ['SCENE_2_SHOT_1'],
    }));
    const unused = await reportOn({ production: { video_segments: elsewhere } });
    expect(unused).toMatchObject({ status: 'pass', codes: ['FRAME_NOT_USED medium'] });
  });

  it('remarks on a line nobody can follow and on a camera that never changes', async () => {
    const [frame] = production.storyboard_frames;
    if (!frame) throw new Error('The example has a frame');
    const line =
      'I have been meaning to tell you this for twenty years and never once found the words for it, until now.';
    const rushed = await reportOn({
      production: { storyboard_frames: frames({ dialogue: { speaker: 'Ines Duarte', line } }) },
    });
    expect(rushed).toMatchObject({ status: 'pass', codes: ['LINE_TOO_FAST low'] });
    const storyboard_frames = [1, 2, 3].map((shot) => ({
      ...frame,
      shot_order: shot,
      description: `Look ${String(shot)}`,
    }));
    const { issues } = await reportOn({ production: { storyboard_frames } });
    expect(issues.map(({ code }) => code)).toContain('SAME_FRAMING');
  });

  it('remarks on sound and captions that do not end with the film, and on work that the house rejected', async () => {
    const beside = { mix_seconds: 4, captions_end_seconds: 3.5, rejected_states: ['scene_planning'] };
    const { status, codes, issues } = await reportOn({ production: beside });
    expect(status).toBe('pass');
    expect(codes).toEqual(['AUDIO_DURATION_MISMATCH medium', 'CAPTION_BEYOND_FILM medium', 'STATE_REJECTED medium']);
    expect(issues.map(({ description }) => description)).toContain('The sound is 1.0 s longer than the film');
    const sound = { mix_seconds: 3, captions_end_seconds: 3, rejected_states: [] };
    expect((await reportOn({ production: sound })).codes).toEqual([]);
  });

  it('sees that two neighbouring frames show the same', async () => {
    const twice = [...production.storyboard_frames, ...production.storyboard_frames];
    const { codes } = await reportOn({ production: { storyboard_frames: twice } });
    expect(codes).toContain('FREEZE_FRAME_DETECTED medium');
  });

  it('does not stand by a report that contradicts itself', () => {
    const grave = { code: 'SEGMENT_MISSING', severity: 'high' as const, description: 'SEGMENT_2 is missing' };
    const qc_report = { ...finalQc.example.output.qc_report, issues: [grave] };
    const { score, issues } = finalQc.assess({ qc_report }, input);
    expect(score).toBe(0);
    expect(issues).toContain('The report says pass and its issues say otherwise');
  });

  it('has an example that fits its own schemas', () => {
    expect(finalQc.input.safeParse(input).success).toBe(true);
    expect(finalQc.output.safeParse(finalQc.example.output).success).toBe(true);
  });
});
