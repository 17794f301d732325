import { AgentDeregistered, AgentRegistered, AgentStatusChanged, AgentUpdated } from './agent.event.js';

/** Everything that is told of an agent. */
export const agentEvents = [AgentRegistered, AgentUpdated, AgentStatusChanged, AgentDeregistered] as const;
