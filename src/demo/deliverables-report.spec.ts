import { deliverablesReport, excerpt } from './deliverables-report.js';

describe('deliverablesReport', () => {
  it('tells name, size, the beginning of the hash and the path', () => {
    const artifacts = [
      { name: 'screenplay.md', size_bytes: 12_345, sha256: 'ab'.repeat(32) },
      { name: 'subtitles.vtt', size_bytes: 999, sha256: 'cd'.repeat(32) },
    ];
    expect(deliverablesReport(artifacts, 'productions/1')).toEqual([
      'name              size  sha256        path',
      'screenplay.md  12.3 kB  abababababab  productions/1/screenplay.md',
      'subtitles.vtt    999 B  cdcdcdcdcdcd  productions/1/subtitles.vtt',
    ]);
  });
});

describe('excerpt', () => {
  it('is the beginning, without empty lines at its end', () => {
    expect(excerpt(`# Title\n\nFade in.\n${'\n'.repeat(40)}The end.`)).toEqual(['# Title', '', 'Fade in.']);
  });
});
