import { COUNTERFEIT, type LedgerLine } from '../elsewhere/ledger.js';
import type { CountedAnswer, Evidence, WorkflowFacts } from '../evidence.js';
import { nameOf, repeated } from './endings.js';

/**
 * A key is one order: it goes to one agent, comes with the same content whenever it is sent again, and is carried out once,
 * unless the agent died and knows nothing of it any more.
 */
export function everyOrderIsCarriedOutOnce({ ledger }: Evidence): string[] {
  const made = ledger.filter(({ what }) => what === 'made');
  const doers = new Map<string, Set<string>>();
  for (const { key, agent } of ledger.filter(({ what }) => what === 'ordered')) {
    doers.set(key, (doers.get(key) ?? new Set()).add(agent));
  }
  return [
    ...ledger
      .filter(({ what }) => what === 'conflict')
      .map(({ key, agent }) => `${agent} got another order under the key ${key}`),
    ...[...doers]
      .filter(([, agents]) => agents.size > 1)
      .map(([key, agents]) => `The order ${key} went to ${[...agents].join(' and ')}`),
    ...repeated(made.map(({ key, life }) => `${key} by ${life}`)).map((order) => `${order} was carried out twice`),
  ];
}

/** Of all that was said of a task the one answer that is kept was given to the very attempt that counts. */
export function oneAnswerCounts({ workflows, ledger }: Evidence): string[] {
  const made = new Set(ledger.filter(({ what }) => what === 'made').map(({ agent, key }) => `${agent} ${key}`));
  const agents = new Set(ledger.map(({ agent }) => agent));
  return workflows.flatMap((workflow) =>
    Object.entries(workflow.answers).flatMap(([task, answer]) => {
      const key = `${workflow.id}/${task}:${answer.attempt}`;
      const strange = answer.issues.filter((issue) => issue.includes(`/${task}:`) && issue !== key);
      const about = `${nameOf(workflow)}: ${task}:${answer.attempt} of ${answer.agentId}`;
      return [
        ...strange.map((other) => `${about} counts with the answer to ${other}`),
        ...(agents.has(answer.agentId) && !made.has(`${answer.agentId} ${key}`)
          ? [`${about} is completed, and its agent has not made it`]
          : []),
        ...completionsElsewhere(workflow, task, answer).map((other) => `${about} was completed as ${other}`),
      ];
    }),
  );
}

/** What is known to be false, because a later attempt had been ordered or because it fits nothing, is in no result. */
export function nothingFalseCounts({ workflows, ledger }: Evidence): string[] {
  const lies = new Set(ledger.filter(isLie).map(({ key }) => key));
  return workflows.flatMap((workflow) =>
    Object.entries(workflow.answers)
      .filter(
        ([task, { attempt, output }]) => output.includes(COUNTERFEIT) || lies.has(`${workflow.id}/${task}:${attempt}`),
      )
      .map(([task, { attempt, agentId }]) => `${nameOf(workflow)}: a lie of ${agentId} counts as ${task}:${attempt}`),
  );
}

/** A report of a superseded attempt is a conflict, one with somebody else's token is forged; neither is heard. */
export function falseReportsAreRefused({ ledger }: Evidence): string[] {
  return ledger.flatMap((line) => {
    if (line.what !== 'reported' || line.answer === 0 || line.answer >= 500) return [];
    const expected = { late: 409, foreign: 401 }[line.kind as string];
    return expected === undefined || line.answer === expected
      ? []
      : [`A ${line.kind} report of ${line.key} by ${line.agent} was answered ${line.answer} and not ${expected}`];
  });
}

/** Orders that were never said to be done with anything that fits. */
function isLie(line: LedgerLine): boolean {
  return line.what === 'ordered' && ['misfit', 'emptyHanded', 'endless'].includes(line.manner);
}

/** What the log says of who completed the task, where that is not what the record says. */
function completionsElsewhere({ log }: WorkflowFacts, task: string, { agentId, attempt }: CountedAnswer): string[] {
  return log
    .filter(({ type, data }) => type === 'task.completed' && data['task_id'] === task)
    .map(({ data }) => `${String(data['attempt'])} of ${String(data['agent_id'])}`)
    .filter((completed) => completed !== `${attempt} of ${agentId}`);
}
