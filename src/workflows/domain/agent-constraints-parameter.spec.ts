import { agentConstraintsSchema, constraintsFor } from './agent-constraints-parameter.js';

describe('agent_constraints', () => {
  const asked = agentConstraintsSchema.parse({
    '*': { version: '>=1' },
    image_generation: { agent_type: 'visual', resources: { gpu_memory_gb: 24 } },
    quality_control: { version: '2' },
  });

  it('are those of the capability and those of all', () => {
    expect(constraintsFor(asked, 'image_generation')).toMatchObject([
      { version: '>=1' },
      { agentType: 'visual', resources: { gpuMemoryGb: 24 } },
    ]);
    expect(constraintsFor(asked, 'research')).toMatchObject([{ version: '>=1' }]);
    expect(constraintsFor({}, 'research')).toEqual([]);
  });

  it('understand an alias', () => {
    expect(constraintsFor(asked, 'quality_controller')).toMatchObject([{ version: '>=1' }, { version: '2' }]);
  });

  it.each([
    ['a range that is none', { research: { version: 'latest' } }],
    ['a type that is none', { research: { agent_type: 'chef' } }],
    ['less than nothing', { research: { resources: { cpu_cores: -1 } } }],
    ['a word that nobody knows', { research: { versoin: '1' } }],
    ['a resource that nobody knows', { research: { resources: { gpu: 1 } } }],
    ['no object', { research: '^1' }],
    ['a list', []],
  ])('are refused with %s', (_, parameter) => {
    expect(agentConstraintsSchema.safeParse(parameter).success).toBe(false);
  });
});
