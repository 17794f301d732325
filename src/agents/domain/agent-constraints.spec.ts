import { demandsOf } from './agent-constraints.js';

describe(demandsOf.name, () => {
  it('is nothing when nobody asks for anything', () => {
    expect(demandsOf([])).toBeUndefined();
    expect(demandsOf([undefined, {}, { version: undefined }])).toBeUndefined();
  });

  it('puts together what several ask for', () => {
    expect(demandsOf([{ version: '^1' }, undefined, { agentType: 'visual' }])?.all).toEqual([
      { version: '^1' },
      { agentType: 'visual' },
    ]);
  });

  it('has one name for equal demands, whoever asks first, and another for others', () => {
    const name = demandsOf([{ version: '^1' }, { resources: { cpuCores: 1, memoryGb: 2 } }])?.name;
    expect(name).toMatch(/^[0-9a-f]+$/);
    expect(demandsOf([{ resources: { memoryGb: 2, cpuCores: 1 } }, { version: '^1' }, { version: '^1' }])?.name).toBe(
      name,
    );
    expect(demandsOf([{ version: '^2' }, { resources: { cpuCores: 1, memoryGb: 2 } }])?.name).not.toBe(name);
  });
});
