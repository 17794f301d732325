export { AgentDirectory, type Candidate } from './agent-directory.js';
export { AgentRunner, type AgentCall, type AgentOutcome, type AttemptFailure } from './agent-runner.js';
export { AGENT_TYPES, defineAgent } from './define-agent.js';
export type { AgentSpec, AgentThought, AgentTools, AgentType, Quality, RevisionRequest } from './define-agent.js';
export { agentCan, type Agent } from './domain/agent.js';
export { AgentRepository, type AgentNews } from './domain/agent.repository.js';
export * from './material/index.js';
export { AgentKeys } from './persistence/agent.keys.js';
export { InProcessRunner } from './runners/in-process.runner.js';
