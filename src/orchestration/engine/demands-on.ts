import { demandsOf, type AgentSpec, type Demands } from '#agents';
import { constraintsFor, type WorkflowParameters } from '#workflows';

/** What is asked of whoever does a task, by its capability's own spec and by the workflow; mostly nothing. */
export function demandsOn(
  { capability, constraints }: Pick<AgentSpec, 'capability' | 'constraints'>,
  { agent_constraints: asked }: Pick<WorkflowParameters, 'agent_constraints'>,
): Demands | undefined {
  if (constraints === undefined && asked === undefined) return undefined;
  return demandsOf([constraints, ...constraintsFor(asked ?? {}, capability)]);
}
