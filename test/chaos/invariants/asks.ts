import type { Evidence, LogEntry, WorkflowFacts } from '../evidence.js';
import type { Ask } from '../places.js';
import { nameOf } from './endings.js';

/**
 * No agent is asked for what is done. The order is that of Redis: an agent may be asked when begin-task said so, so an
 * ask is wrong when its begin-task was called for only after `task.completed` had been stored. That an agent which was
 * rightly asked begins after somebody else was quicker, because its process stood still in between, nothing can prevent;
 * the idempotency key is the same, and its answer is refused.
 */
export function noFinishedTaskIsAskedAgain({ workflows, asks }: Evidence): string[] {
  return workflows.flatMap((workflow) => {
    const done = new Map(completionsOf(workflow).map(({ data, cursor }) => [String(data['task_id']), timeOf(cursor)]));
    return asksOf(workflow, asks)
      .filter(({ task, requested }) => requested > (done.get(task) ?? Infinity))
      .map(({ task, attempt, requested }) => {
        const late = requested - (done.get(task) ?? 0);
        return `${nameOf(workflow)}: ${task}:${attempt} was asked for ${late} ms after it was completed`;
      });
  });
}

/** Under one claim an attempt is asked once; and under another one only when the log says that it took it over. */
export function everyAttemptIsAskedOnce({ workflows, asks }: Evidence): string[] {
  return workflows.flatMap((workflow) => {
    const byAttempt = byAttemptOf(asksOf(workflow, asks));
    return [...byAttempt].flatMap(([attempt, given]) => {
      const claims = new Set(given.map(({ epoch }) => epoch));
      if (claims.size < given.length) return [`${nameOf(workflow)}: ${attempt} was asked twice under one claim`];
      const takeovers = workflow.log.filter((event) => isTakeoverOf(event, attempt)).length;
      if (claims.size <= 1 + takeovers) return [];
      return [
        `${nameOf(workflow)}: ${attempt} was asked under ${claims.size} claims and taken over ${takeovers} times`,
      ];
    });
  });
}

/** What is recorded as done was asked of an agent. */
export function nothingIsDoneUnasked({ workflows, asks }: Evidence): string[] {
  return workflows.flatMap((workflow) => {
    const asked = new Set(asksOf(workflow, asks).map(({ task }) => task));
    return completionsOf(workflow)
      .filter(({ data }) => !asked.has(String(data['task_id'])))
      .map(({ data }) => `${nameOf(workflow)}: ${String(data['task_id'])} was completed and no agent was asked`);
  });
}

function asksOf({ id }: WorkflowFacts, asks: readonly Ask[]): Ask[] {
  return asks.filter(({ workflow }) => workflow === id);
}

function byAttemptOf(asks: readonly Ask[]): Map<string, Ask[]> {
  const byAttempt = new Map<string, Ask[]>();
  for (const ask of asks) {
    const attempt = `${ask.task}:${ask.attempt}`;
    byAttempt.set(attempt, [...(byAttempt.get(attempt) ?? []), ask]);
  }
  return byAttempt;
}

function completionsOf({ log }: WorkflowFacts): LogEntry[] {
  return log.filter(({ type }) => type === 'task.completed');
}

function isTakeoverOf({ type, data }: LogEntry, attempt: string): boolean {
  return (
    type === 'task.started' &&
    data['taken_over'] === true &&
    `${String(data['task_id'])}:${String(data['attempt'])}` === attempt
  );
}

const timeOf = (cursor: string): number => Number(cursor.split('-')[0]);
