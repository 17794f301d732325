export { AgentDirectory } from './agent-directory.js';
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
export { AGENT_TYPES, defineAgent } from './define-agent.js';
export type { DeskAgent } from './define-desk-agent.js';
export type { AgentSpec, AgentThought, AgentTools, AgentType, Quality, RevisionRequest } from './define-agent.js';
export { agentStatus, type Agent } from './domain/agent.js';
export type { AgentEvent, AgentEventType, StatusReason } from './domain/agent-event.js';
export { demandsOf, type AgentConstraints, type Demands } from './domain/agent-constraints.js';
export type { RemoteArtifact } from './domain/remote-artifact.js';
export { capabilityMeant } from './domain/capability-aliases.js';
export { isVersionRange } from './domain/meets-constraints.js';
export {
  LEFT_OUT_REASONS,
  rosterOf,
  type Candidate,
  type LeftOut,
  type LeftOutReason,
  type Roster,
} from './domain/roster.js';
export { isSilent } from './domain/agent-health.js';
export { AgentRepository, type AgentNews, type Recall } from './domain/agent.repository.js';
export { AgentResponse } from './dto/agent.response.js';
export { agentEvents } from './events/index.js';
export * from './material/index.js';
export { eventsOfAgentEntry } from './persistence/agent-event.codec.js';
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
