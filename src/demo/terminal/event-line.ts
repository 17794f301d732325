import type { WorkflowEvent } from '../wire.js';
import { titled } from './production-frame.js';
import { workIn } from './work-in.js';

type Data = WorkflowEvent['data'];

/** What an event says in words, where it is of interest to somebody who watches. */
const SENTENCES: Readonly<Record<string, (data: Data) => string>> = {
  'workflow.started': () => 'The workflow has started',
  'workflow.state_entered': (data) => titled(word(data, 'state')),
  'workflow.state_completed': (data) => `${titled(word(data, 'state'))} is done`,
  'workflow.paused': () => 'Paused',
  'workflow.resumed': () => 'Resumed',
  'workflow.completed': () => 'The production is complete',
  'workflow.failed': () => 'The production has failed',
  'workflow.cancelled': () => 'The production was ended',
  'task.started': (data) => `  ${agentIn(data)} begins${workOf(data)}`,
  'task.completed': (data) => `  ${agentIn(data)} has finished${workOf(data)}`,
  'task.retrying': (data) => `  ${agentIn(data)} failed and will try again${workOf(data)}`,
  'task.failed': (data) => `  ${agentIn(data)} has failed${workOf(data)}`,
  'decision.answered': (data) => `${word(data, 'decision_id')} was answered: ${word(data, 'choice')}`,
};

/** One line about the event, or undefined when nobody needs it. */
export function eventLine(event: WorkflowEvent): string | undefined {
  return SENTENCES[event.type]?.(event.data);
}

function word(data: Data, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}

function workOf(data: Data): string {
  return workIn(word(data, 'task_id'));
}

function agentIn(data: Data): string {
  return word(data, 'agent_id') || word(data, 'capability') || 'An agent';
}
