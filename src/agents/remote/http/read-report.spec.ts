import { quote } from '../quote.js';
import { workReport } from './execute.schemas.js';
import { readReport } from './read-report.js';

const done = { status: 'completed', output: { text: 'done' } };
const image = { kind: 'image', url: 'https://media.example/a.png', media_type: 'image/png', checksum: 'sha256:00' };

const read = (report: object) =>
  readReport(workReport.parse(report), 'task', (words, maxLength) => quote(words, 'the-token', maxLength));

describe(readReport.name, () => {
  it('keeps what the agent has put somewhere', () => {
    const artifacts = [
      { ...image, metadata: { width: 10 } },
      { kind: 'notes', url: 's3://bucket/notes.md' },
    ];
    expect(read({ ...done, artifacts })).toMatchObject({
      kind: 'completed',
      artifacts: [
        { kind: 'image', url: image.url, mediaType: 'image/png', checksum: 'sha256:00' },
        { kind: 'notes', url: 's3://bucket/notes.md' },
      ],
    });
  });

  it('keeps twenty of them, and leaves aside what has another shape; the work is done all the same', () => {
    const many = Array.from({ length: 30 }, () => image);
    expect(read({ ...done, artifacts: many })).toMatchObject({ artifacts: { length: 20 } });
    const odd = [null, 'x', { kind: 'image' }, { ...image, url: 'javascript:alert(1)' }, { ...image, url: 7 }, image];
    expect(read({ ...done, artifacts: odd })).toMatchObject({ artifacts: { length: 1 } });
    expect(read({ ...done, artifacts: 'none' })).toMatchObject({ kind: 'completed', artifacts: [] });
  });

  it('keeps no credentials of theirs', () => {
    const url = `https://user:password@media.example/${'long/'.repeat(100)}?key=the-token`;
    expect(JSON.stringify(read({ ...done, artifacts: [{ ...image, url }] }))).not.toMatch(/password|the-token/);
  });

  it('says what an agent asks that cannot be answered', () => {
    const asks = { status: 'input_required', decision: { prompt: 'Red\nor blue?', options: ['red', 'blue'] } };
    expect(read(asks)).toMatchObject({
      failure: {
        class: 'permanent',
        type: 'AGENT_NEEDS_INPUT',
        message: expect.stringContaining('Red or blue?') as string,
        retryable: false,
      },
    });
    const long = read({ ...asks, decision: { prompt: 'x'.repeat(10_000) } });
    expect(JSON.stringify(long).length).toBeLessThan(600);
    expect(read({ status: 'input_required', decision: { options: [] } })).toMatchObject({
      failure: { class: 'permanent', type: 'AGENT_NEEDS_INPUT' },
    });
  });
});
