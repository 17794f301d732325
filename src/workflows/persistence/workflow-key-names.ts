import type { KeyNames } from '#platform/redis/key-owner.js';

/** Every key that WorkflowKeys makes: whoever adds one there adds it here, or the doctor calls it an orphan. */
export const workflowKeyNames: KeyNames = [
  [/^workflow:([^:]+)(?::(?:tasks|results|state-results|decisions|timers|events|artifacts))?$/, 'workflow'],
  [/^workflows:project:([^:]+)(?::status:[a-z]+)?$/, 'project'],
  [/^decisions:project:([^:]+):[a-z]+$/, 'project'],
  [/^live:([^:]+):[^:]+$/, 'project'],
  [
    /^(?:due|leases|wakes|sweeper|tickets|ready|turns|flight|holders|endings|deadlines|call-offs|audit|retention|events|usage|decision-statistics)$/,
    'deployment',
  ],
  [/^decisions:(?:pending|answered|expired|superseded)$/, 'deployment'],
  [/^workflows(?::status:[a-z]+)?$/, 'deployment'],
  [/^(?:ready|waiters|idempotency):/, 'deployment'],
];
