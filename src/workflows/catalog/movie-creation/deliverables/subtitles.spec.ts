import { aFrame, aProduction, aReel, aSegment } from '../testing/a-production.js';
import { joinReels } from '../join-reels.js';
import { subtitles } from './subtitles.js';

/** One scene of a single segment with these lines, a frame each. */
function spoken(lines: readonly string[], seconds: number, frameSeconds: readonly number[] = lines.map(() => 2)) {
  const frames = lines.map((line, index) =>
    aFrame(1, index + 1, { duration_seconds: frameSeconds[index] ?? 2, dialogue: { speaker: 'Ines Duarte', line } }),
  );
  const reels = [aReel('REEL_1', [seconds])];
  const segments = [
    aSegment(
      'SEGMENT_1',
      frames.map(({ frame_id }) => frame_id),
      seconds,
    ),
  ];
  return subtitles(aProduction({ frames, segments, reels, edit: joinReels(reels) }));
}

describe('subtitles', () => {
  it('times every line by where its frame lies in the edit', () => {
    expect(subtitles(aProduction())).toBe(
      [
        'WEBVTT',
        '',
        '1',
        '00:00:02.000 --> 00:00:04.000',
        '<v Ines Duarte>Who lit you?',
        '',
        '2',
        '00:00:04.000 --> 00:00:07.000',
        '<v Tomas Reis>Every light is for someone.',
        '',
      ].join('\n'),
    );
  });

  it('lets frames share a shortened segment as the storyboard weighs them', () => {
    const times = spoken(['One.', 'Two.'], 3, [4, 2]).match(/\S+ --> \S+/g);
    expect(times).toEqual(['00:00:00.000 --> 00:00:02.000', '00:00:02.000 --> 00:00:03.000']);
  });

  it('breaks a long line near its middle', () => {
    const line = 'I have kept this light for eleven winters and nobody has ever come up the stairs.';
    expect(spoken([line], 4)).toContain(
      '<v Ines Duarte>I have kept this light for eleven winters\nand nobody has ever come up the stairs.',
    );
  });

  it('escapes what would be markup', () => {
    expect(spoken(['Salt & <light>.\n\nNow.'], 4)).toContain('<v Ines Duarte>Salt &amp; &lt;light&gt;. Now.');
  });

  it('is a valid file without a single line', () => {
    expect(subtitles(aProduction({ frames: [aFrame(1, 1)] }))).toBe('WEBVTT\n');
  });
});
