export { AGENT_TYPES, defineAgent } from './define-agent.js';
export type { AgentSpec, AgentThought, AgentTools, AgentType, Quality, RevisionRequest } from './define-agent.js';
export * from './material/index.js';
