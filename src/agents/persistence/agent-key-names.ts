import type { KeyNames } from '#platform/redis/key-owner.js';

/** Every key that AgentKeys makes. */
export const agentKeyNames: KeyNames = [
  [/^agent:([^:]+)(?::(?:slots|statistics|finished))?$/, 'agent'],
  [/^agents$/, 'deployment'],
  [/^agent-(?:prober|seqs|recalls)$/, 'deployment'],
];
