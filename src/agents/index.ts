export { AgentDirectory, type Candidate } from './agent-directory.js';
export {
  AgentRunner,
  type AgentCall,
  type AgentOutcome,
  type AttemptFailure,
  type FailureClass,
  idempotencyKeyOf,
  type Withdrawal,
} from './agent-runner.js';
export { agentsSlice } from './agents.config.js';
export { AttemptTimedOut } from './agent-runner.errors.js';
export { AgentsModule } from './agents.module.js';
export { defineAgent } from './define-agent.js';
export type { DeskAgent } from './define-desk-agent.js';
export type { AgentSpec, AgentThought, AgentTools, AgentType, Quality, RevisionRequest } from './define-agent.js';
export { agentCan, type Agent } from './domain/agent.js';
export { isSilent } from './domain/agent-health.js';
export { AgentRepository, type AgentNews } from './domain/agent.repository.js';
export * from './material/index.js';
export { AgentKeys } from './persistence/agent.keys.js';
export { agentKeyNames } from './persistence/agent-key-names.js';
export { AgentCaller } from './remote/agent-caller.js';
export { AgentCallbacks } from './remote/callback/agent-callbacks.js';
export { remoteAgentsSlice } from './remote/remote-agents.config.js';
export { remoteOf } from './remote/remote-of.js';
export { RemoteAgentsModule } from './remote/remote-agents.module.js';
export { InProcessRunner } from './runners/in-process.runner.js';
export { RemoteRunner } from './runners/remote.runner.js';
export { RoutingRunner } from './runners/routing.runner.js';
export { loadPrompts } from './runners/render-prompt.js';
