import { LocalMediaStudio, OfflineLanguageModel } from '#integrations';
import { rehearse } from '../../testing/rehearse.js';
import { videoEditor } from './video-editor.agent.js';

const { input, output } = videoEditor.example;
const options = { model: new OfflineLanguageModel(), studio: new LocalMediaStudio() };

describe('video_editor', () => {
  it('cuts the segments in playing order and fades out at the end', async () => {
    const { final_edit } = await rehearse(videoEditor, input, options);
    expect(final_edit.edit_timeline).toEqual(output.final_edit.edit_timeline);
    expect(final_edit.duration_seconds).toBe(8.5);
    expect(final_edit.video_url).toBe('production-book.json#/edit_list/reels/REEL_1');
    expect(final_edit.edit_notes).toHaveLength(2);
    expect(videoEditor.assess({ final_edit }, input)).toEqual({ score: 96, issues: [] });
  });

  it('is content with a crossfaded reel that is shorter than its segments', async () => {
    const faded = { ...input, assembly_settings: { ...input.assembly_settings, transition: 'crossfade_0p5' as const } };
    const edited = await rehearse(videoEditor, faded, options);
    expect(edited.final_edit.duration_seconds).toBe(8);
    expect(videoEditor.assess(edited, faded).score).toBe(96);
  });

  it('notes the same cuts for the same seed and others for another', async () => {
    const noted = async (seed: string) =>
      (await rehearse(videoEditor, input, { ...options, seed })).final_edit.edit_notes;
    expect(await noted('1')).toEqual(await noted('1'));
    const many = await Promise.all(Array.from({ length: 10 }, (_, seed) => noted(String(seed))));
    expect(new Set(many.map((notes) => JSON.stringify(notes))).size).toBeGreaterThan(1);
  });

  it('marks an edit down for a segment left out, a wrong order and a wrong length', () => {
    const [first, second] = output.final_edit.edit_timeline;
    if (!first || !second) throw new Error('The example has two cuts');
    const without = { final_edit: { ...output.final_edit, edit_timeline: [first], duration_seconds: 5.5 } };
    expect(videoEditor.assess(without, input)).toEqual({
      score: 36,
      issues: ['SEGMENT_2 is not in the edit', 'The edit lasts 5.5 s instead of 8.5 s'],
    });
    const swapped = { final_edit: { ...output.final_edit, edit_timeline: [second, first] } };
    expect(videoEditor.assess(swapped, input).issues).toEqual(['The segments are not in playing order']);
  });

  it('refuses a fourth segment', async () => {
    const [segment] = input.video_segments;
    if (!segment) throw new Error('The example has segments');
    const four = { ...input, video_segments: [segment, segment, segment, segment] };
    await expect(rehearse(videoEditor, four, options)).rejects.toThrow();
  });

  it('has an example that fits its own schemas', () => {
    expect(videoEditor.input.safeParse(input).success).toBe(true);
    expect(videoEditor.output.safeParse(output).success).toBe(true);
  });
});
