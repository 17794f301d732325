import { joinReels, placeReels } from './join-reels.js';
import { aReel } from './testing/a-production.js';

describe('joinReels', () => {
  it('lays the reels end to end without losing a millisecond', () => {
    const film = joinReels([aReel('REEL_1', [3.1, 3.2]), aReel('REEL_2', [0.1], 3)]);
    expect(
      film.edit_timeline.map(({ segment_id, in_seconds, out_seconds }) => [segment_id, in_seconds, out_seconds]),
    ).toEqual([
      ['SEGMENT_1', 0, 3.1],
      ['SEGMENT_2', 3.1, 6.3],
      ['SEGMENT_3', 6.3, 6.4],
    ]);
    expect(film.duration_seconds).toBe(6.4);
  });

  it('cuts hard between reels and leaves the last transition as it is', () => {
    const film = joinReels([aReel('REEL_1', [3]), aReel('REEL_2', [3], 2)]);
    expect(film.edit_timeline.map(({ transition }) => transition)).toEqual(['hard_cut', 'none']);
  });

  it('has a checksum that depends on every reel and on their order', () => {
    const [one, two] = [aReel('REEL_1', [3]), aReel('REEL_10', [3], 2)];
    const checksums = [[one], [two], [one, two], [two, one]].map((reels) => joinReels(reels).checksum);
    expect(new Set(checksums).size).toBe(4);
  });

  it('tells where each reel begins', () => {
    const placed = placeReels([aReel('REEL_1', [3.1, 3.2]), aReel('REEL_2', [1], 3)]);
    expect(placed.map(({ reelId, startSeconds }) => [reelId, startSeconds])).toEqual([
      ['REEL_1', 0],
      ['REEL_2', 6.3],
    ]);
  });
});
