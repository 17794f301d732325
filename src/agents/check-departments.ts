import { ConfigurationInvalid } from '#platform/config/config.errors.js';
import type { AgentSpec } from './define-agent.js';

/**
 * A model for a department that nobody works in would be left aside without a word.
 * @throws ConfigurationInvalid
 */
export function checkDepartments(named: Iterable<string>, agents: readonly Pick<AgentSpec, 'department'>[]): void {
  const known = [...new Set(agents.map(({ department }) => department))].sort();
  const unknown = [...named].filter((department) => !known.includes(department));
  if (unknown.length === 0) return;
  throw new ConfigurationInvalid([
    {
      variable: 'LLM_MODELS',
      problem: `names what is no department: ${unknown.join(', ')}`,
      advice: `Departments are ${known.join(', ')}.`,
    },
  ]);
}
