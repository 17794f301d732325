import type { Agent } from './agent.js';
import { demandsOf } from './agent-constraints.js';
import { rosterOf } from './roster.js';

function anAgent(id: string, fields: Partial<Agent> = {}): Agent {
  return {
    id,
    type: 'visual',
    title: id,
    capabilities: ['image_generation'],
    protocol: 'local',
    endpointUrl: `local://${id}`,
    maxConcurrentTasks: 2,
    builtIn: false,
    declared: 'available',
    registeredAt: new Date(0),
    currentTasks: [],
    statistics: { completed: 0, failed: 0, busyMs: 0 },
    ...fields,
  };
}

const crew = [
  anAgent('one', { version: '2.1.0' }),
  anAgent('resting', { declared: 'maintenance', version: '1.0.0' }),
  anAgent('off', { declared: 'offline' }),
  anAgent('lost', { unreachable: true, protocol: 'http' }),
  anAgent('elsewhere', { protocol: 'http', type: 'production' }),
];

describe(rosterOf.name, () => {
  it('names those who may be given a task, and says of the others why not', () => {
    expect(rosterOf(crew, undefined, true)).toEqual({
      candidates: [
        { agentId: 'one', slots: 2 },
        { agentId: 'elsewhere', slots: 2 },
      ],
      leftOut: [
        { agentId: 'resting', reason: 'maintenance' },
        { agentId: 'off', reason: 'offline' },
        { agentId: 'lost', reason: 'unreachable' },
      ],
    });
  });

  it('calls nobody elsewhere where nobody is to be called', () => {
    const { candidates, leftOut } = rosterOf(crew, undefined, false);
    expect(candidates).toEqual([{ agentId: 'one', slots: 2 }]);
    expect(leftOut).toContainEqual({ agentId: 'elsewhere', reason: 'unreachable' });
  });

  it('leaves out who does not meet every demand', () => {
    const demands = demandsOf([{ version: '>=2' }, { agentType: 'visual' }]);
    const { candidates, leftOut } = rosterOf([...crew, anAgent('old', { version: '1.9.9' })], demands, true);
    expect(candidates).toEqual([{ agentId: 'one', slots: 2 }]);
    expect(leftOut.slice(-2)).toEqual([
      { agentId: 'elsewhere', reason: 'version' },
      { agentId: 'old', reason: 'version' },
    ]);
  });

  it('names only so many of those who are left out', () => {
    const many = Array.from({ length: 100 }, (_, i) => anAgent(`off-${String(i)}`, { declared: 'offline' }));
    expect(rosterOf([...many, anAgent('on')], undefined, true)).toMatchObject({
      candidates: [{ agentId: 'on' }],
      leftOut: { length: 20 },
    });
  });
});
