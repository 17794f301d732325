/** The four kinds of agent on the wire. */
export const AGENT_TYPES = ['story', 'character', 'visual', 'production'] as const;
export type AgentType = (typeof AGENT_TYPES)[number];
