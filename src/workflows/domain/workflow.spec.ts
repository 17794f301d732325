import { WORKFLOW_STATUSES, canBecome, isTerminal, wireStatus, type WorkflowStatus } from './workflow.js';

const LIVE: readonly WorkflowStatus[] = ['pending', 'running', 'waiting_for_decision', 'paused'];
const ENDS: readonly WorkflowStatus[] = ['completed', 'failed', 'cancelled'];

describe('the statuses of a workflow', () => {
  it('lets a created workflow run, wait for a person, go on and complete', () => {
    const path: WorkflowStatus[] = ['pending', 'running', 'waiting_for_decision', 'running', 'completed'];
    for (const [i, from] of path.slice(0, -1).entries())
      expect(canBecome(from, path[i + 1] as WorkflowStatus)).toBe(true);
  });

  it.each(ENDS)('takes %s for an end', (end) => {
    expect(isTerminal(end)).toBe(true);
  });

  it('lets nothing follow an end but a failed workflow that is driven again', () => {
    expect(WORKFLOW_STATUSES.filter((to) => canBecome('completed', to) || canBecome('cancelled', to))).toEqual([]);
    expect(WORKFLOW_STATUSES.filter((to) => canBecome('failed', to))).toEqual(['pending', 'running']);
  });

  it.each(LIVE)('lets a %s workflow be cancelled, and fail', (status) => {
    expect(canBecome(status, 'cancelled')).toBe(true);
    expect(canBecome(status, 'failed')).toBe(true);
    expect(isTerminal(status)).toBe(false);
  });

  it('refuses to complete what has not run, or still waits for a person', () => {
    expect(canBecome('pending', 'completed')).toBe(false);
    expect(canBecome('waiting_for_decision', 'completed')).toBe(false);
  });

  it('shows queued as running and waiting for a person as paused', () => {
    expect(WORKFLOW_STATUSES.map(wireStatus)).toEqual([
      'running',
      'running',
      'paused',
      'paused',
      'completed',
      'failed',
      'cancelled',
    ]);
  });
});
