import type { ProjectBrief } from '../../domain/project-brief.js';
import { workflowParametersSchema, type WorkflowParameters } from '../../domain/workflow-parameters.js';

/** The look of the production in words, from the project's style preferences. */
export function lookOf({ stylePreferences = {} }: ProjectBrief): { readonly style?: string } {
  const words = Object.keys(stylePreferences)
    .sort()
    .flatMap((key) => stylePreferences[key])
    .filter((value) => typeof value === 'string' && value.trim() !== '');
  return words.length === 0 ? {} : { style: words.join(', ') };
}

/** What the client wants the agents to know beyond the parameters that every workflow understands. */
export function guidanceOf(parameters: WorkflowParameters): Record<string, unknown> {
  const understood = new Set(Object.keys(workflowParametersSchema.shape));
  return Object.fromEntries(Object.entries(parameters).filter(([key]) => !understood.has(key)));
}

/** A list of phrases in the guidance; anything else under that name is left to the agents to read. */
export function phrases(guidance: Readonly<Record<string, unknown>>, key: string): string[] {
  const value = guidance[key];
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return entries.filter((each) => typeof each === 'string').filter((each) => each.trim() !== '');
}
