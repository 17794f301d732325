import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient } from './cluster/api-client.js';
import type { Subscribers } from './cluster/subscribers.js';
import type { Meddling, Order, Plan } from './plan.js';

/** A workflow that the API has acknowledged. */
export interface Production {
  readonly order: Order;
  readonly workflowId: string;
  readonly projectId: string;
  /** As the API last showed it. */
  readonly status: string;
  /** How it may end, after all that was asked for and acknowledged. */
  readonly mayEnd: readonly string[];
}

interface Question {
  readonly decision_id: string;
  readonly option_details: readonly { readonly id: string; readonly recommended?: boolean }[];
}

interface Shown {
  readonly workflow_id: string;
  readonly status: string;
  readonly pending_decision?: Question | null;
}

const PREMISES = [
  'A lighthouse keeper on a drowned coast answers a distress call sent forty years ago by her own mother.',
  'A night train never stops, and one passenger has found the brake.',
];
const SEED = 7;
const LOOK_EVERY_MS = 250;
const ENDS = ['completed', 'failed', 'cancelled'];

/** Creates a workflow, answers what it asks, and follows it to its end or to the deadline. */
export async function produce(
  { api, subscribers }: { api: ApiClient; subscribers: Pick<Subscribers, 'follow'> },
  plan: Plan,
  order: Order,
): Promise<Production> {
  await wait(order.afterMs);
  const projectId = `${plan.name}-${order.name}`;
  const workflowId = await create(api, plan, order, projectId);
  subscribers.follow(workflowId);
  const [status, mayEnd] = await Promise.all([
    follow(api, workflowId, plan.deadlineMs),
    meddle(api, workflowId, order.meddling, plan.deadlineMs),
  ]);
  return { order, workflowId, projectId, status, mayEnd };
}

async function create(api: ApiClient, { deadlineMs }: Plan, order: Order, projectId: string): Promise<string> {
  const premise = PREMISES[order.story % PREMISES.length];
  const project = { project_id: projectId, title: `Story ${order.story}`, description: premise, genre: 'sci-fi' };
  // Sent again after a lost answer, it is there already.
  const made = await api.insist('POST', '/projects', project, '', deadlineMs);
  if (made.status !== 201 && made.status !== 409) throw refused('/projects', made.body);
  const body = {
    project_id: projectId,
    workflow_type: order.type,
    custom_parameters: { seed: SEED + order.story, auto_approve: !order.asks },
  };
  const created = await api.insist('POST', '/workflows', body, projectId, deadlineMs);
  if (created.status !== 201) throw refused('/workflows', created.body);
  return (created.body as Shown).workflow_id;
}

async function follow(api: ApiClient, id: string, deadlineMs: number): Promise<string> {
  const end = performance.now() + deadlineMs;
  let status = 'unknown';
  while (performance.now() < end) {
    const answer = await api.send('GET', `/workflows/${id}`);
    if (answer?.status === 404) throw new Error(`The acknowledged workflow ${id} is not there`);
    const shown = answer?.body as Shown | undefined;
    status = shown?.status ?? status;
    if (ENDS.includes(status)) return status;
    const question = shown?.pending_decision;
    if (question) {
      const answer = { decision_id: question.decision_id, choice: choiceOf(question) };
      await api.send('POST', `/workflows/${id}/decisions`, answer);
    }
    await wait(LOOK_EVERY_MS);
  }
  return status;
}

/** The work is liked; where it is not about liking, what is recommended. */
function choiceOf({ option_details: options }: Question): string | undefined {
  return (options.find(({ id }) => id === 'approve') ?? options.find(({ recommended }) => recommended))?.id;
}

/** @returns the statuses it may end with */
async function meddle(
  api: ApiClient,
  id: string,
  meddling: Meddling | undefined,
  deadlineMs: number,
): Promise<readonly string[]> {
  if (meddling === undefined) return ['completed'];
  const { how, afterMs, forMs } = meddling;
  await wait(afterMs);
  if (how === 'cancel') {
    const { status } = await api.insist('DELETE', `/workflows/${id}`, undefined, '', deadlineMs);
    // Refused, it had ended before: by itself, or by a wish whose answer was lost.
    return status === 409 ? ['completed', 'cancelled'] : ['cancelled'];
  }
  await api.insist('PUT', `/workflows/${id}/pause`, undefined, '', deadlineMs);
  await wait(forMs);
  await api.insist('PUT', `/workflows/${id}/resume`, undefined, '', deadlineMs);
  return ['completed'];
}

function refused(path: string, body: unknown): Error {
  return new Error(`POST ${path} was refused: ${JSON.stringify(body)}`);
}
