import { estimateCompletion } from './estimate-completion.js';

const startedAt = new Date('2026-03-01T12:00:00.000Z');
const now = new Date('2026-03-01T12:01:00.000Z');

describe('estimateCompletion', () => {
  it('extrapolates from the progress made since the start', () => {
    expect(estimateCompletion({ status: 'running', progress: 25, startedAt }, now)).toEqual(
      new Date('2026-03-01T12:04:00.000Z'),
    );
  });

  it.each([
    ['before it has started', { status: 'pending', progress: 0, startedAt: undefined }],
    ['before any progress', { status: 'running', progress: 0, startedAt }],
    ['while it waits for a person', { status: 'waiting_for_decision', progress: 25, startedAt }],
    ['after the end', { status: 'completed', progress: 100, startedAt }],
  ] as const)('says nothing %s', (_, workflow) => {
    expect(estimateCompletion(workflow, now)).toBeUndefined();
  });
});
