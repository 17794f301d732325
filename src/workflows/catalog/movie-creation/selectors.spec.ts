import { castOf, firstSegmentNumber, framesOf, picturesOf, reelIds, segmentsForReel, segmentsOf } from './selectors.js';
import { aMovie, made } from './testing/a-movie.js';
import { aFrame, aPicture, aScene, aSegment } from './testing/a-production.js';

/** Five scenes of three frames each, everything arriving in the wrong order. */
function anUnsortedMovie() {
  const numbers = [5, 3, 1, 2, 4];
  const frames = numbers.flatMap((scene) => [3, 1, 2].map((shot) => aFrame(scene, shot)));
  const segments = (scene: number) => [
    aSegment(`SEGMENT_${String(scene * 2 - 1)}`, [`SCENE_${String(scene)}_SHOT_1`, `SCENE_${String(scene)}_SHOT_2`], 6),
    aSegment(`SEGMENT_${String(scene * 2)}`, [`SCENE_${String(scene)}_SHOT_3`], 3),
  ];
  return aMovie({
    storyboard: made({ storyboard_frames: frames, continuity_notes: [] }),
    pictures: Object.fromEntries(
      frames.map(({ frame_id }) => [frame_id, made({ generated_frames: [aPicture(frame_id)], failed_frames: [] })]),
    ),
    takes: Object.fromEntries(
      numbers.map((scene) => [
        `SCENE_${String(scene)}`,
        made({ video_segments: segments(scene), failed_segments: [] }),
      ]),
    ),
  });
}

describe('selectors', () => {
  it('give everything in playing order, whatever arrived first', () => {
    const movie = anUnsortedMovie();
    const inOrder = [1, 2, 3, 4, 5].flatMap((scene) =>
      [1, 2, 3].map((shot) => `SCENE_${String(scene)}_SHOT_${String(shot)}`),
    );
    expect(framesOf(movie).map(({ frame_id }) => frame_id)).toEqual(inOrder);
    expect(picturesOf(movie).map(({ frame_id }) => frame_id)).toEqual(inOrder);
    expect(segmentsOf(movie).map(({ segment_id }) => segment_id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `SEGMENT_${String(index + 1)}`),
    );
  });

  it('count the segments through the film without waiting for other scenes', () => {
    const movie = { ...anUnsortedMovie(), takes: {} };
    expect([1, 2, 5].map((scene) => firstSegmentNumber(movie, `SCENE_${String(scene)}`))).toEqual([1, 3, 9]);
  });

  it('cut the film into reels of three segments, the last one shorter', () => {
    const movie = anUnsortedMovie();
    expect(reelIds(movie)).toEqual(['REEL_1', 'REEL_2', 'REEL_3', 'REEL_4']);
    expect(segmentsForReel(movie, 'REEL_4').map(({ segment_id }) => segment_id)).toEqual(['SEGMENT_10']);
  });

  it('count everybody once who is in the concept or in a scene', () => {
    const scene_list = [aScene({ primary_characters: ['Otto', 'Ines Duarte'] })];
    const breakdown = made({ scene_list, continuity_flags: [], deterministic_seed: 1 });
    expect(castOf(aMovie({ breakdown }))).toEqual(['Ines Duarte', 'Tomas Reis', 'Otto']);
  });
});
