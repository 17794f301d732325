import { agentHealth, HEARTBEAT_VALID_MS } from './agent-health.js';

const now = new Date('2026-03-01T12:00:00.000Z');
const before = (ms: number): Date => new Date(now.getTime() - ms);

describe('agentHealth', () => {
  it('takes a local agent for healthy unless it was set offline', () => {
    expect(agentHealth({ declared: 'maintenance', protocol: 'local' }, now).status).toBe('healthy');
    expect(agentHealth({ declared: 'offline', protocol: 'local' }, now).status).toBe('unhealthy');
  });

  it('believes a heartbeat for five minutes', () => {
    const remote = { declared: 'available', protocol: 'http' } as const;
    expect(agentHealth({ ...remote, lastHeartbeat: before(HEARTBEAT_VALID_MS) }, now).status).toBe('healthy');
    expect(agentHealth({ ...remote, lastHeartbeat: before(HEARTBEAT_VALID_MS + 1) }, now)).toMatchObject({
      status: 'unhealthy',
      error: 'The last heartbeat came 300 s ago',
    });
  });

  it('knows nothing of a remote agent that has never been heard', () => {
    expect(agentHealth({ declared: 'available', protocol: 'a2a' }, now).status).toBe('unknown');
  });
});
