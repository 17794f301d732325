import {
  deadlinePolicyOf,
  TASK_SKIPPED,
  type DecisionAnswerRecord,
  type DecisionOption,
  type Failure,
  type TaskRequest,
} from '#workflows';
import { ClaimLost, DecisionExpired } from './engine.errors.js';
import type { Session } from './session.js';

/** What a task cannot go on without: every attempt has failed, or nobody has been able to do it for long. */
export type Trouble = ({ readonly kind: 'exhausted'; readonly failure: Failure } | { readonly kind: 'forsaken' }) & {
  /** The last answer about the task was its default, taken by the system. */
  readonly wasDefaulted: boolean;
};

type Request = Pick<TaskRequest<unknown, unknown>, 'agent' | 'state' | 'item' | 'feedback' | 'help'>;

/** Whether people are asked about the tasks of this workflow at all. */
export function asksForHelp({ definition, parameters }: Session): boolean {
  return definition.asksForHelp === true && !parameters.auto_approve;
}

/**
 * Asks a person what shall become of a task. Retry and the choice of an agent send it on, a skip ends it as failed, and both
 * are done by the script that reads the answer; the node is left until there is one.
 */
export async function askForHelp(session: Session, request: Request, taskId: string, trouble: Trouble): Promise<void> {
  const { claim, parts, parameters } = session;
  const { capability } = request.agent;
  const options = optionsOf(session, request);
  const question = {
    point: trouble.kind === 'forsaken' ? 'no_capable_agent' : (request.help?.point ?? 'exhausted_recovery'),
    prompt: promptOf(request, trouble),
    options,
    context: contextOf(session, request, trouble),
    taskId,
    deadlineMs: parameters.decision_timeout_ms,
    ...policyOf(session, options, trouble),
  };
  const skipped = { type: TASK_SKIPPED, message: `${whatOf(request)} was left out, as a person decided`, taskId };
  const now = parts.clock.now();
  const call = parts.questions.askAboutTask(claim, { id: taskId, capability }, question, skipped, now);
  const [kind, ...facts] = session.mine(await session.pipe.send(call));
  if (kind === 'expired') throw new DecisionExpired(facts[0] ?? '', whyOver(request, trouble));
  if (kind === 'pending') session.park(`decision ${facts[0] ?? ''}`);
  const [choice, answer = '{}', decision = ''] = facts;
  if (choice !== 'cancel') return;
  const by = JSON.parse(answer) as DecisionAnswerRecord;
  session.mine(await session.pipe.send(parts.endings.cancel(claim, by, decision, now)));
  throw new ClaimLost(session.workflowId);
}

function optionsOf({ parts }: Session, { agent, help }: Request): DecisionOption[] {
  const able = parts.directory.able(agent.capability);
  return [
    { id: 'retry', title: 'Try again', description: 'Begin anew, with all attempts', recommended: true },
    ...able.map(({ id, title }) => ({
      id: `agent:${id}`,
      title: `Give it to ${title}`,
      description: `${title} is asked next, whatever its state`,
    })),
    ...(help?.skippable ? [{ id: 'skip', title: 'Leave it out', description: 'Go on without it' }] : []),
    { id: 'cancel', title: 'Cancel', description: 'End the production here' },
  ];
}

/** The system takes the default of a task once: where that has not helped it would ask and answer itself for ever. */
function policyOf({ parameters }: Session, options: readonly DecisionOption[], { wasDefaulted }: Trouble) {
  const policy = deadlinePolicyOf(parameters, options);
  return wasDefaulted && policy.onDeadline === 'default' ? { onDeadline: 'fail' as const } : policy;
}

function promptOf(request: Request, trouble: Trouble): string {
  if (trouble.kind === 'forsaken') {
    return `Nobody can do ${whatOf(request)}: no agent for ${request.agent.capability} is to be reached. How shall it go on?`;
  }
  return `${whatOf(request)} has failed after every attempt: ${trouble.failure.message}. How shall it go on?`;
}

function whyOver(request: Request, trouble: Trouble): string {
  const why = trouble.wasDefaulted ? 'its default was taken once already' : 'no default was given';
  const fault = trouble.kind === 'exhausted' ? trouble.failure.message : 'nobody can do it';
  return `${why}: ${whatOf(request)}: ${fault}`;
}

function contextOf({ parts }: Session, request: Request, trouble: Trouble): Record<string, unknown> {
  const { agent, state, item, feedback = [], help } = request;
  return {
    state,
    capability: agent.capability,
    item,
    material: help?.material,
    // What it was to heed already.
    feedback: feedback.length > 0 ? feedback : undefined,
    error: trouble.kind === 'exhausted' ? { type: trouble.failure.type, message: trouble.failure.message } : undefined,
    agents: parts.directory.able(agent.capability).map((each) => ({ agent_id: each.id, status: each.declared })),
  };
}

function whatOf({ agent, item }: Request): string {
  return item === undefined ? agent.title : `${agent.title} (${item})`;
}
