import { agentCatalog } from '#agents/catalog';
import { renderPrompt } from '../../src/agents/runners/render-prompt.js';
import type { AgentSpec } from '../../src/agents/define-agent.js';
import { splitPrompt } from '../../src/integrations/catalog/openai-compatible-model/conversation.js';

/** What every prompt file keeps to, so that a model is told instructions and material apart. */
describe.each(agentCatalog.map((agent) => [agent.capability, agent as unknown as AgentSpec] as const))(
  'the prompt of %s',
  (_capability, agent) => {
    const prompt = renderPrompt(agent, agent.example.input, { revision: 2, feedback: ['more rain'] });

    it('has the version that the agent names', () => {
      expect(prompt).toMatch(new RegExp(`^---\nversion: ${agent.prompt.version}\n---\n`));
    });

    it('instructs first, and then has the material and the notes', () => {
      const { instructions, material } = splitPrompt(prompt);
      expect(instructions.length).toBeGreaterThan(100);
      expect(instructions).not.toContain('more rain');
      expect(material).toContain(JSON.stringify(agent.example.input, undefined, 2));
      expect(material).toContain('- more rain');
    });

    it('leaves no placeholder open', () => {
      expect(prompt).not.toMatch(/\{\{\w+\}\}/);
    });
  },
);
