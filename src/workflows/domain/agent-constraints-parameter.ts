import { z } from 'zod';
import { AGENT_TYPES, capabilityMeant, isVersionRange, type AgentConstraints } from '#agents';

/** Of every capability. */
export const ANY_CAPABILITY = '*';

const atLeast = z.number().min(0).optional();

const constraints = z.strictObject({
  agent_type: z.enum(AGENT_TYPES).optional(),
  version: z.string().max(200).refine(isVersionRange, 'must be a range of semantic versions, e.g. ^1.2').optional(),
  resources: z
    .strictObject({ cpu_cores: atLeast, memory_gb: atLeast, gpu_memory_gb: atLeast, storage_gb: atLeast })
    .optional(),
});

/** What a workflow asks of the agents that work for it, by capability. */
export const agentConstraintsSchema = z.record(z.string(), constraints);
type AgentConstraintsParameter = z.infer<typeof agentConstraintsSchema>;

/** What is asked of the agents of one capability. */
export function constraintsFor(asked: AgentConstraintsParameter, capability: string): AgentConstraints[] {
  return Object.entries(asked)
    .filter(([name]) => name === ANY_CAPABILITY || capabilityMeant(name) === capability)
    .map(([, { agent_type: agentType, version, resources }]) => ({
      agentType,
      version,
      resources: resources && {
        cpuCores: resources.cpu_cores,
        memoryGb: resources.memory_gb,
        gpuMemoryGb: resources.gpu_memory_gb,
        storageGb: resources.storage_gb,
      },
    }));
}
