import { agentCatalog } from './catalog/index.js';
import { AgentShapes } from './agent-shapes.js';
import type { Agent } from './domain/agent.js';

const shapes = new AgentShapes(agentCatalog);
const local = (...capabilities: string[]) => ({ protocol: 'local', capabilities }) as unknown as Agent;

describe(AgentShapes.name, () => {
  it('knows the fields of every built-in agent', () => {
    expect(shapes.of(local('final_qc'))).toEqual({
      inputs: ['final_edit', 'qc_settings', 'production'],
      outputs: ['qc_report'],
    });
    for (const { capability } of agentCatalog) {
      const { inputs, outputs } = shapes.of(local(capability));
      expect([capability, inputs?.length, outputs?.length]).not.toContain(0);
    }
  });

  it('gives each field once to an agent with several capabilities', () => {
    const both = shapes.of(local('story_architect', 'world_builder')).inputs ?? [];
    expect(new Set(both).size).toBe(both.length);
    expect(both).toContain('concept_brief');
  });

  it('makes each schema once', () => {
    expect(shapes.schemasOf('final_qc')).toBe(shapes.schemasOf('final_qc'));
    expect(shapes.schemasOf('final_qc')).toMatchObject({
      input: { type: 'object', required: ['final_edit', 'qc_settings', 'production'] },
    });
    expect(shapes.schemasOf('juggling')).toBeUndefined();
  });

  it('believes agents elsewhere', () => {
    const elsewhere = { protocol: 'http', capabilities: ['final_qc'], inputs: ['film'] } as unknown as Agent;
    expect(shapes.of(elsewhere)).toEqual({ inputs: ['film'], outputs: undefined });
  });
});
