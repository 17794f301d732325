import type { Caption } from '#agents';
import { aProduction } from '../testing/a-production.js';
import { subtitles } from './subtitles.js';

function written(...captions: Caption[]): string {
  return subtitles({ documents: { ...aProduction().documents, captions } });
}

const said: Caption = { kind: 'speech', start_ms: 2000, end_ms: 4000, speaker: 'Ines Duarte', rows: ['Who lit you?'] };

describe('subtitles', () => {
  it('writes a cue for everything that is said, with its speaker, and for everything that is heard', () => {
    const heard: Caption = { kind: 'sound', start_ms: 3_600_500, end_ms: 3_602_000, rows: ['[surf, three times]'] };
    expect(written(said, heard)).toBe(
      [
        'WEBVTT',
        '',
        '1',
        '00:00:02.000 --> 00:00:04.000',
        '<v Ines Duarte>Who lit you?',
        '',
        '2',
        '01:00:00.500 --> 01:00:02.000',
        '[surf, three times]',
        '',
      ].join('\n'),
    );
  });

  it('keeps the rows, and escapes what would be markup', () => {
    const rows = ['Salt & <light>.', 'Now.'];
    expect(written({ ...said, rows })).toContain('<v Ines Duarte>Salt &amp; &lt;light&gt;.\nNow.');
  });

  it('is a valid file without a single caption', () => {
    expect(written()).toBe('WEBVTT\n');
  });
});
