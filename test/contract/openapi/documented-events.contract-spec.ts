import { DocumentedEvents } from '../../support/documented-events.js';

const event = {
  id: '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11:4',
  seq: 4,
  cursor: '1772366400000-0.0',
  type: 'task.progress',
  workflow_id: '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11',
  project_id: 'night-train',
  at: '2026-03-01T12:00:00.200Z',
  data: { task_id: 'a/b/c#0-d', capability: 'b', agent_id: 'painter', attempt: 1, progress_percentage: 40 },
};

describe('comparing events with the document', () => {
  const documented = new DocumentedEvents();

  it('finds nothing wrong with what is documented', () => {
    expect(documented.faultOf(event.type, event)).toBeUndefined();
    expect(documented.faultOf(event.type, { ...event, actor: { system: 'deadline' } })).toBeUndefined();
  });

  it.each<[string, object]>([
    ['a type nobody expects', { type: 'task.forgotten' }],
    ['the data of another type', { type: 'task.completed' }],
    ['a field that is missing', { data: { ...event.data, capability: undefined } }],
    ['a field of another type', { data: { ...event.data, attempt: '1' } }],
    ['a field that is not documented', { data: { ...event.data, token: 'secret' } }],
    ['a member of the envelope that is not documented', { agent_id: 'painter' }],
    ['a value that is out of bounds', { data: { ...event.data, progress_percentage: 101 } }],
    ['a moment that is none', { at: 'today' }],
    ['one that is too large', { data: { ...event.data, agent_id: 'x'.repeat(9_000) } }],
  ])('finds %s', (_, change) => {
    // As it comes out of the log.
    const logged = JSON.parse(JSON.stringify({ ...event, ...change })) as typeof event;
    expect(documented.faultOf(logged.type, logged)).toContain(event.id);
  });
});
