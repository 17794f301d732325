import { placeReport, reportKey, type KnownAttempt } from './place-report.js';
import type { CallbackReport } from './verify-callback.js';

const known: KnownAttempt = { attempt: 2, isOver: false, lastSequence: 4, hasSeen: false };

describe(placeReport.name, () => {
  it('takes the next report of the attempt that runs, and the first one', () => {
    expect(placeReport({ attempt: 2, sequence: 5 }, known)).toBe('news');
    expect(placeReport({ attempt: 2, sequence: 1 }, { ...known, lastSequence: undefined })).toBe('news');
  });

  it('takes none of an attempt that another one has replaced, however new', () => {
    expect(placeReport({ attempt: 1, sequence: 9 }, known)).toBe('superseded');
    expect(placeReport({ attempt: 1, sequence: 9 }, { ...known, isOver: true, hasSeen: true })).toBe('superseded');
  });

  it('takes none twice, and none that an earlier one was faster than', () => {
    expect(placeReport({ attempt: 2, sequence: 5 }, { ...known, hasSeen: true })).toBe('repeated');
    expect(placeReport({ attempt: 2, sequence: 4 }, known)).toBe('outdated');
  });

  it('takes none after the end', () => {
    expect(placeReport({ attempt: 2, sequence: 9 }, { ...known, isOver: true })).toBe('outdated');
  });
});

describe(reportKey.name, () => {
  it('differs where anything differs', () => {
    const report: CallbackReport = {
      workflowId: 'w',
      taskId: 't',
      attempt: 1,
      eventId: 'e',
      sequence: 1,
      answer: { kind: 'accepted', pollAfterMs: 1 },
    };
    const others = [
      report,
      { ...report, workflowId: 'x' },
      { ...report, taskId: 'x' },
      { ...report, attempt: 2 },
      { ...report, eventId: 'x' },
    ];
    expect(new Set(others.map(reportKey)).size).toBe(5);
    expect(reportKey({ ...report, sequence: 7 })).toBe(reportKey(report));
  });
});
