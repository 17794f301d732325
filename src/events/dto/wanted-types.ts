import { agentEvents } from '#agents';
import { workflowEvents } from '#workflows';

/** Of events: what they are called in a filter. */
const TYPES = [...workflowEvents, ...agentEvents].map(({ type }) => type);
const FAMILIES = [...new Set(TYPES.map((type) => type.replace(/\..*$/, '.*')))];

/** What may be asked for: each type, and the families. */
export const WANTED_TYPES: readonly string[] = [...TYPES, ...FAMILIES];
