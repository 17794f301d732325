import type { Actor } from '#kernel/actor.js';
import type { AgentDeclaration } from '../domain/agent.js';
import type { AgentEvent, AgentEventType } from '../domain/agent-event.js';
import type { AgentRegisteredData } from '../events/agent.event.js';

/** One event as the scripts write it, among the others of its entry. */
interface Told {
  readonly type: AgentEventType;
  readonly data: AgentEvent['data'];
  readonly actor?: Actor;
}

/**
 * The agent's events of an entry of the global log, all of one change.
 * @param fields of the entry, which has an `agent_id`
 */
export function eventsOfAgentEntry(entry: string, fields: Readonly<Record<string, string>>): AgentEvent[] {
  const first = Number(fields['first']);
  const agentId = fields['agent_id'] ?? '';
  const at = new Date(Number(fields['at'])).toISOString();
  return (JSON.parse(fields['events'] ?? '[]') as Told[]).map(({ type, data, actor }, i) => ({
    id: `agent:${agentId}:${String(first + i)}`,
    seq: first + i,
    cursor: `${entry}.${String(i)}`,
    type,
    agent_id: agentId,
    at,
    data,
    ...(actor ? { actor } : {}),
  }));
}

/** `data` of `agent.registered`, JSON. */
export function toldOfNew({ type, capabilities, protocol, maxConcurrentTasks, version }: AgentDeclaration): string {
  const data = { agent_type: type, capabilities, protocol, max_concurrent_tasks: maxConcurrentTasks, version };
  return JSON.stringify({ ...data, status: 'available' } satisfies AgentRegisteredData);
}

/**
 * Fields of the agent's hash as the scripts take them: name, value and what `agent.updated` tells of it, a member of JSON. The
 * status is told of by an event of its own, the id never changes, and signs of life are told to nobody.
 */
export function toldFields(fields: Readonly<Record<string, string>>): string[] {
  // The names an agent has for what it can do are those of its tools or of its skills, as it is called.
  const wireNames = { type: 'agent_type', remote_names: fields['protocol'] === 'a2a' ? 'skills' : 'tools' };
  return Object.entries(fields).flatMap(([name, text]) => [name, text, memberOf(name, text, wireNames)]);
}

const UNTOLD = new Set(['id', 'status', 'last_heartbeat', 'misses', 'unreachable']);
const JSON_FIELDS = new Set(['capabilities', 'inputs', 'outputs', 'remote_names']);

function memberOf(name: string, text: string, wireNames: Readonly<Record<string, string>>): string {
  if (UNTOLD.has(name)) return '';
  return JSON.stringify({ [wireNames[name] ?? name]: valueOf(name, text) }).slice(1, -1);
}

/** As a client sees it; what was cleared is null. */
function valueOf(name: string, text: string): unknown {
  if (name === 'built_in') return text === '1';
  if (text === '') return null;
  if (name === 'max_concurrent_tasks') return Number(text);
  if (JSON_FIELDS.has(name)) return JSON.parse(text);
  if (name === 'resource_requirements') return snakeCased(JSON.parse(text) as Record<string, unknown>);
  return text;
}

function snakeCased(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nameOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [nameOf(name), part]));
}
