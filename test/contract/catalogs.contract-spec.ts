import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AGENT_TYPES } from '../../src/agents/define-agent.js';
import { rehearse } from '../../src/agents/testing/rehearse.js';
import type { AgentSpec } from '#agents';
import { agentCatalog, characterAgents, productionAgents, storyAgents, visualAgents } from '#agents/catalog';
import { LocalMediaStudio, OfflineLanguageModel } from '#integrations';
import { workflowDefinitions } from '#workflows/catalog';

const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const agentsFolder = resolve(__dirname, '../../src/agents/catalog');
const workflowsFolder = resolve(__dirname, '../../src/workflows/catalog');
const kebab = (name: string) => name.replaceAll('_', '-');

/** What every entry of a catalog keeps to by being in the list. */
describe('the agent catalog', () => {
  it('has the fifty-five agents of the house, in four groups that share none', () => {
    const groups = [storyAgents, characterAgents, visualAgents, productionAgents];
    expect(groups.flat().map(({ capability }) => capability)).toEqual(agentCatalog.map(({ capability }) => capability));
    expect(agentCatalog).toHaveLength(55);
  });

  it('names every capability once', () => {
    const names = agentCatalog.map(({ capability }) => capability);
    expect(new Set(names).size).toBe(names.length);
  });

  describe.each(agentCatalog.map((agent) => [agent.capability, agent] as const))('%s', (capability, agent) => {
    it('lives in the folder of its name, with its prompt beside it', () => {
      expect(capability).toMatch(SNAKE_CASE);
      expect(existsSync(join(agentsFolder, kebab(capability), `${kebab(capability)}.agent.ts`))).toBe(true);
      expect(existsSync(join(agentsFolder, kebab(capability), agent.prompt.file))).toBe(true);
    });

    it('has an example that its own schemas take, and a good opinion of it', () => {
      // The catalog is a union of agents; each is asked about its own example.
      const { input, output, example, assess } = agent as unknown as {
        input: z.ZodType;
        output: z.ZodType;
        example: { input: unknown; output: unknown };
        assess: (output: unknown, input: unknown) => { score: number };
      };
      expect(input.safeParse(example.input).error).toBeUndefined();
      expect(output.safeParse(example.output).error).toBeUndefined();
      const { score } = assess(example.output, example.input);
      expect(score).toBeGreaterThanOrEqual(70);
      expect(score).toBeLessThanOrEqual(100);
    });

    it('says what it takes and gives in JSON Schema', () => {
      expect(z.toJSONSchema(agent.input)).toMatchObject({ type: 'object' });
      expect(z.toJSONSchema(agent.output)).toMatchObject({ type: 'object' });
    });

    it('works offline: what it makes of its example fits, and is the same for the same seed', async () => {
      const spec = agent as unknown as AgentSpec;
      const options = { model: new OfflineLanguageModel(), studio: new LocalMediaStudio() };
      const made = await rehearse(spec, spec.example.input, options);
      expect(await rehearse(spec, spec.example.input, options)).toEqual(made);
      expect(spec.assess(made, spec.example.input).score).toBeGreaterThanOrEqual(70);
    });

    it('has a known type, a deadline, a bounded number of attempts, and room for at least one task', () => {
      expect(AGENT_TYPES).toContain(agent.agentType);
      expect(agent.timeoutMs).toBeGreaterThan(0);
      expect(agent.timeoutMs).toBeLessThanOrEqual(3_600_000);
      expect(agent.retry.maxAttempts).toBeGreaterThanOrEqual(1);
      expect(agent.retry.maxAttempts).toBeLessThanOrEqual(10);
      expect(agent.maxConcurrentTasks).toBeGreaterThanOrEqual(1);
    });
  });
});

describe('the workflow catalog', () => {
  it('names every type once', () => {
    const types = workflowDefinitions.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
  });

  describe.each(workflowDefinitions.map((definition) => [definition.type, definition] as const))(
    '%s',
    (type, definition) => {
      it('lives in the folder of its name, with its picture beside it', () => {
        expect(type).toMatch(SNAKE_CASE);
        expect(existsSync(join(workflowsFolder, kebab(type), `${kebab(type)}.definition.ts`))).toBe(true);
        expect(existsSync(join(workflowsFolder, kebab(type), 'README.md'))).toBe(true);
      });

      it('names its states and deliverables once each, and has some', () => {
        for (const names of [definition.states, definition.deliverables]) {
          expect(names.length).toBeGreaterThan(0);
          expect(new Set(names).size).toBe(names.length);
        }
        expect(definition.version).toBeGreaterThanOrEqual(1);
      });

      it('expects at least one task in every state, before there is any material', () => {
        for (const state of definition.states) expect(definition.expectedTasks(state, {})).toBeGreaterThanOrEqual(1);
      });

      it('has a graph that compiles', () => {
        expect(() => definition.graph().compile({})).not.toThrow();
      });
    },
  );
});
