import { joinReels } from '../join-reels.js';
import { aMovie } from '../testing/a-movie.js';
import { aFrame, aReel, aSegment } from '../testing/a-production.js';
import { frameTimes, sceneTimes } from './film-times.js';

describe('frameTimes', () => {
  it('lets frames share a shortened segment as the storyboard weighs them', () => {
    const frames = [aFrame(1, 1, { duration_seconds: 4 }), aFrame(1, 2, { duration_seconds: 2 })];
    const segments = [aSegment('SEGMENT_1', ['SCENE_1_SHOT_1', 'SCENE_1_SHOT_2'], 3)];
    const times = frameTimes(frames, segments, joinReels([aReel('REEL_1', [3])]));
    expect(times.map(({ frame, fromMs, toMs }) => [frame.frame_id, fromMs, toMs])).toEqual([
      ['SCENE_1_SHOT_1', 0, 2000],
      ['SCENE_1_SHOT_2', 2000, 3000],
    ]);
  });

  it('leaves out what is in no segment of the edit', () => {
    const segments = [aSegment('SEGMENT_1', ['SCENE_1_SHOT_2'], 3)];
    const times = frameTimes([aFrame(1, 1), aFrame(1, 2)], segments, joinReels([aReel('REEL_1', [3])]));
    expect(times.map(({ frame }) => frame.frame_id)).toEqual(['SCENE_1_SHOT_2']);
  });
});

describe('sceneTimes', () => {
  it('says when each scene begins and ends in the film', () => {
    expect(sceneTimes(aMovie())).toEqual([
      { scene_number: 1, from: 0, to: 4 },
      { scene_number: 2, from: 4, to: 7 },
    ]);
  });

  it('knows nothing of a scene that was not filmed', () => {
    const { takes } = aMovie();
    const { SCENE_1 } = takes;
    expect(sceneTimes(aMovie({ takes: SCENE_1 ? { SCENE_1 } : {} })).map(({ scene_number }) => scene_number)).toEqual([
      1,
    ]);
  });
});
