import { readSourceFile } from '#platform/files/source-file.js';
import type { AgentSpec, RevisionRequest } from '../define-agent.js';

const templates = new Map<string, string>();

/** The agent's prompt file with the material of this task in its placeholders. */
export function renderPrompt(spec: AgentSpec, input: unknown, { revision, feedback }: RevisionRequest): string {
  const values: Record<string, string> = {
    input: JSON.stringify(input, undefined, 2),
    revision: String(revision),
    feedback: feedback.length === 0 ? 'none' : feedback.map((note) => `- ${note}`).join('\n'),
  };
  return template(spec).replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** Reads the prompt files now, so that a missing one shows at the start and a rebuild under a running service does no harm. */
export function loadPrompts(specs: readonly Pick<AgentSpec, 'capability' | 'prompt'>[]): void {
  for (const spec of specs) template(spec);
}

/** The text of the prompt file that lies beside the agent's spec; read once. */
export function template({ capability, prompt }: Pick<AgentSpec, 'capability' | 'prompt'>): string {
  const known = templates.get(prompt.file);
  if (known !== undefined) return known;
  const text = readSourceFile(`agents/catalog/${capability.replaceAll('_', '-')}/${prompt.file}`);
  templates.set(prompt.file, text);
  return text;
}
