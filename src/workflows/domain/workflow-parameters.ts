import { z } from 'zod';
import { agentConstraintsSchema } from './agent-constraints-parameter.js';
import { DEADLINE_POLICIES } from './decision.js';

/**
 * The typed keys of `custom_parameters` that every workflow understands.
 * Any other key is kept as guidance for the agents.
 */
export const workflowParametersSchema = z.looseObject({
  seed: z.int().optional(),
  quality_threshold: z.number().min(0).max(100).default(70),
  max_revisions: z.int().min(0).max(10).default(2),
  auto_approve: z.boolean().default(false),
  decision_timeout_ms: z.int().min(1).optional(),
  decision_default: z.string().min(1).optional(),
  decision_on_deadline: z.enum(DEADLINE_POLICIES).optional(),
  /** How long the workflow may run; waiting for a person does not count. */
  deadline_ms: z.int().min(1).optional(),
  /** What is asked of the agents, by capability or `*`. */
  agent_constraints: agentConstraintsSchema.optional(),
  episode_count: z.int().min(1).max(50).optional(),
});

/** The longest that a question may be given. */
const YEAR_MS = 31_536_000_000;

/** As they may be given from now on; what is stored may be older than a bound. */
export const givenParametersSchema = workflowParametersSchema.extend({
  decision_timeout_ms: z.int().min(1).max(YEAR_MS).optional(),
});

export type WorkflowParameters = z.infer<typeof workflowParametersSchema>;
