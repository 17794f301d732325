import type { AgentConstraints } from './agent-constraints.js';
import { firstUnmet, isVersionRange } from './meets-constraints.js';

const painter = {
  type: 'visual' as const,
  version: '1.4.2',
  resourceRequirements: { gpuMemoryGb: 24, memoryGb: 64 },
};
const nobody = { type: 'visual' as const };

describe(firstUnmet.name, () => {
  it.each<[string, AgentConstraints]>([
    ['nothing', {}],
    ['its type', { agentType: 'visual' }],
    ['a range that its version is in', { version: '^1.2 || 3' }],
    ['as much as it has declared', { resources: { gpuMemoryGb: 24 } }],
    ['less than it has declared', { resources: { gpuMemoryGb: 8, memoryGb: 1 } }],
    ['none of what it has not declared', { resources: { storageGb: 0 } }],
    ['all of that', { agentType: 'visual', version: '1.x', resources: { memoryGb: 64 } }],
  ])('finds nothing when it is asked for %s', (_, constraints) => {
    expect(firstUnmet(painter, constraints)).toBeUndefined();
  });

  it.each<[string, AgentConstraints, string]>([
    ['another type', { agentType: 'story' }, 'agent_type'],
    ['a later version', { version: '>=1.5' }, 'version'],
    ['an earlier version', { version: '<1' }, 'version'],
    ['more than it has declared', { resources: { gpuMemoryGb: 24.5 } }, 'resources'],
    ['what it has not declared', { resources: { storageGb: 1 } }, 'resources'],
    ['one thing that it has and one that it has not', { resources: { memoryGb: 1, cpuCores: 1 } }, 'resources'],
    ['the type before anything else', { agentType: 'story', version: '9', resources: { cpuCores: 1 } }, 'agent_type'],
  ])('finds what is wrong when it is asked for %s', (_, constraints, unmet) => {
    expect(firstUnmet(painter, constraints)).toBe(unmet);
  });

  it.each([
    [undefined, '*', undefined],
    [undefined, '', undefined],
    [undefined, '>=0', undefined],
    [undefined, '1', 'version'],
    ['a build of last night', '*', undefined],
    ['a build of last night', '1', 'version'],
    ['2', '^2', undefined],
    ['v2.1', '~2.1.0', undefined],
    ['2.0.0-rc.1', '^2', 'version'],
    ['2.0.0-rc.1', '>=2.0.0-rc.0', undefined],
  ])('takes the version %s for the range "%s"', (version, range, unmet) => {
    expect(firstUnmet({ ...nobody, version }, { version: range })).toBe(unmet);
  });

  it('gives nothing that demands resources to whoever has declared none', () => {
    expect(firstUnmet(nobody, { resources: { cpuCores: 0.1 } })).toBe('resources');
    expect(firstUnmet(nobody, { resources: {} })).toBeUndefined();
  });
});

describe(isVersionRange.name, () => {
  it('knows a range from a text that is none', () => {
    expect(['^1.2', '*', '', '1 || 2', '>=1 <3', 'latest', '1.2.3.4'].map(isVersionRange)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
