import type { EditBrief, FrameBrief, SegmentBrief } from '../../ports/media-studio.js';
import { LocalMediaStudio } from './local-media-studio.js';

const studio = new LocalMediaStudio();
const { signal } = new AbortController();

function aFrame(overrides: Partial<FrameBrief> = {}): FrameBrief {
  return {
    frameId: 'SCENE_1_SHOT_1',
    description: 'Mara climbs the last steps of the lighthouse and finds the lamp already burning.',
    cameraNotes: 'Close-up, low angle',
    lightingMood: 'cold fog, one warm lamp',
    characters: [{ name: 'Mara', visualSignature: 'a yellow oilskin coat.' }],
    aspectRatio: '16:9',
    seed: 7,
    ...overrides,
  };
}

function aSegment(overrides: Partial<SegmentBrief> = {}): SegmentBrief {
  return {
    segmentId: 'SEGMENT_1',
    frameIds: ['SCENE_1_SHOT_1', 'SCENE_1_SHOT_2'],
    imageUrls: ['a', 'b'],
    motion: 'push in',
    durationSeconds: 6,
    motionStrength: 0.6,
    seed: 7,
    ...overrides,
  };
}

function anEdit(overrides: Partial<EditBrief> = {}): EditBrief {
  const segments = [3.1, 3.2, 3.3].map((durationSeconds, index) => ({
    segmentId: `SEGMENT_${String(index + 1)}`,
    videoUrl: 'v',
    durationSeconds,
  }));
  return { editId: 'REEL_1', segments, transition: 'hard_cut', fadeOutSeconds: 0, frameRate: 24, ...overrides };
}

describe('LocalMediaStudio', () => {
  it('gives equal results for equal briefs and others for another seed', async () => {
    const first = await studio.renderFrame(aFrame(), signal);
    expect(await new LocalMediaStudio().renderFrame(aFrame(), signal)).toEqual(first);
    const renderings = await Promise.all(
      Array.from({ length: 20 }, (_, seed) => studio.renderFrame(aFrame({ seed }), signal)),
    );
    expect(new Set(renderings.map(({ rendering }) => JSON.stringify(rendering))).size).toBeGreaterThan(1);
  });

  it('composes from the camera notes and names who is in frame', async () => {
    const { rendering } = await studio.renderFrame(aFrame(), signal);
    expect(rendering.composition).toMatch(/^Close-up, seen from below eye height, 16:9: /);
    expect(rendering.composition).toContain('Mara (a yellow oilskin coat).');
    expect(rendering.negativePrompts).toContain('people who are not named');
  });

  it('takes the palette from the mood, the same in every frame of that mood', async () => {
    const foggy = await studio.renderFrame(aFrame({ lightingMood: 'fog and rain' }), signal);
    const neon = await studio.renderFrame(aFrame({ lightingMood: 'neon glow' }), signal);
    const next = await studio.renderFrame(
      aFrame({ lightingMood: 'neon glow', frameId: 'SCENE_1_SHOT_2', seed: 8 }),
      signal,
    );
    expect(foggy.rendering.palette[0]).toBe('lead #5b656d');
    expect(neon.rendering.palette[0]).toBe('magenta #c2347f');
    expect(neon.rendering.palette).toHaveLength(4);
    expect(next.rendering.palette).toEqual(neon.rendering.palette);
    expect(next.rendering.light).toBe(neon.rendering.light);
  });

  it('keeps everybody out of a frame without characters', async () => {
    const { rendering } = await studio.renderFrame(aFrame({ characters: [] }), signal);
    expect(rendering.composition).toMatch(/Nobody in frame\.$/);
    expect(rendering.negativePrompts).toContain('people');
  });

  it('marks a brief down for what it leaves open', async () => {
    const full = await studio.renderFrame(aFrame(), signal);
    const vague = await studio.renderFrame(
      aFrame({
        description: 'A room.',
        cameraNotes: '',
        lightingMood: '',
        characters: [{ name: 'X', visualSignature: '' }],
      }),
      signal,
    );
    expect(full.qualityScore).toBe(95);
    expect(vague.qualityScore).toBe(10);
  });

  it('describes how the camera moves and where one frame gives way to the next', async () => {
    const { movement, jobId } = await studio.renderSegment(aSegment(), signal);
    expect(movement).toBe('Slowly, over 6.0 s, the camera pushes in; SCENE_1_SHOT_1 gives way to SCENE_1_SHOT_2.');
    const turning = await studio.renderSegment(aSegment({ motion: 'Wide, pan left, then handheld' }), signal);
    expect(turning.movement).toContain('the camera pans with the action, then breathes in the hand;');
    expect(jobId).toMatch(/^local-[0-9a-f]{12}$/);
    const single = await studio.renderSegment(aSegment({ frameIds: ['SCENE_1_SHOT_1'], motion: 'locked off' }), signal);
    expect(single.movement).toBe('Over 6.0 s, the camera stands still; SCENE_1_SHOT_1 is held to the end.');
    const acted = await studio.renderSegment(aSegment({ action: 'Irena turns the box to the wall' }), signal);
    expect(acted.movement).toMatch(/SCENE_1_SHOT_2\. Irena turns the box to the wall\.$/);
  });

  it('lays segments end to end without losing a millisecond', async () => {
    const edit = await studio.assemble(anEdit({ fadeOutSeconds: 1 }), signal);
    expect(edit.durationSeconds).toBe(9.6);
    expect(edit.timeline.map(({ inSeconds, outSeconds, transition }) => [inSeconds, outSeconds, transition])).toEqual([
      [0, 3.1, 'hard_cut'],
      [3.1, 6.3, 'hard_cut'],
      [6.3, 9.6, 'fade_out'],
    ]);
  });

  it('overlaps crossfaded segments by half a second', async () => {
    const edit = await studio.assemble(anEdit({ transition: 'crossfade_0p5' }), signal);
    expect(edit.durationSeconds).toBe(8.6);
    expect(edit.timeline[1]).toEqual({
      segmentId: 'SEGMENT_2',
      inSeconds: 2.6,
      outSeconds: 5.8,
      transition: 'crossfade_0p5',
    });
  });

  it('refers only to places in the production book', async () => {
    const urls = [
      (await studio.renderFrame(aFrame(), signal)).imageUrl,
      (await studio.renderSegment(aSegment(), signal)).videoUrl,
      (await studio.assemble(anEdit(), signal)).videoUrl,
    ];
    expect(urls).toEqual([
      'production-book.json#/shot_list/SCENE_1_SHOT_1',
      'production-book.json#/edit_list/segments/SEGMENT_1',
      'production-book.json#/edit_list/reels/REEL_1',
    ]);
  });

  it('refuses to work once aborted', async () => {
    const aborted = AbortSignal.abort(new Error('cancelled'));
    await expect(studio.renderFrame(aFrame(), aborted)).rejects.toThrow('cancelled');
    await expect(studio.renderSegment(aSegment(), aborted)).rejects.toThrow('cancelled');
    await expect(studio.assemble(anEdit(), aborted)).rejects.toThrow('cancelled');
  });
});
