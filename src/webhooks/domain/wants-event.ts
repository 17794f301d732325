import { agentEvents } from '#agents';
import { workflowEvents } from '#workflows';

/** What the filter looks at; events of agents belong to no project. */
export interface EventFacts {
  readonly type: string;
  readonly project_id?: string | undefined;
}

/** The families of events, as they stand before the dot. */
export const EVENT_FAMILIES = ['workflow', 'task', 'decision', 'agent'] as const;

/** How a wish is written: `*`, `decision.*` or `workflow.completed`. */
export const EVENT_PATTERN = new RegExp(`^(\\*|(${EVENT_FAMILIES.join('|')})\\.(\\*|[a-z]+(_[a-z]+)*))$`);

const TYPES: ReadonlySet<string> = new Set([...workflowEvents, ...agentEvents].map(({ type }) => type));

/** Whether there is anything at all that fulfils a wish. */
export function isFulfillable(pattern: string): boolean {
  return pattern.endsWith('*') || TYPES.has(pattern);
}

/** Whether somebody who asked for these types and this project is to be told of an event. */
export function wantsEvent(
  { events, projectId }: { readonly events: readonly string[]; readonly projectId?: string | undefined },
  { type, project_id }: EventFacts,
): boolean {
  if (projectId !== undefined && projectId !== project_id) return false;
  return events.some((pattern) => pattern === '*' || pattern === type || pattern === `${familyOf(type)}.*`);
}

function familyOf(type: string): string {
  return type.split('.', 1)[0] ?? '';
}
