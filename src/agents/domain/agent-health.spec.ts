import { agentHealth, HEARTBEAT_VALID_MS, isSilent } from './agent-health.js';

const now = new Date('2026-03-01T12:00:00.000Z');
const before = (ms: number): Date => new Date(now.getTime() - ms);

describe('agentHealth', () => {
  it('takes a local agent for healthy unless it was set offline', () => {
    expect(agentHealth({ declared: 'maintenance' }, now).status).toBe('healthy');
    expect(agentHealth({ declared: 'offline' }, now).status).toBe('unhealthy');
  });

  it('believes what an agent elsewhere answers', () => {
    const remote = { declared: 'available', lastHeartbeat: before(400_000) } as const;
    expect(agentHealth(remote, now, { status: 'healthy', responseTimeMs: 12 })).toEqual({
      status: 'healthy',
      heartbeatAgeMs: 400_000,
      responseTimeMs: 12,
    });
    expect(agentHealth(remote, now, { status: 'degraded', reason: 'Tired', responseTimeMs: 1 })).toMatchObject({
      status: 'healthy',
      error: 'Tired',
    });
    expect(agentHealth(remote, now, { status: 'unhealthy', reason: 'Down', responseTimeMs: 1 })).toMatchObject({
      status: 'unhealthy',
      error: 'Down',
    });
  });
});

describe('isSilent', () => {
  it('gives an agent that sends heartbeats five minutes', () => {
    expect(isSilent({ lastHeartbeat: before(HEARTBEAT_VALID_MS) }, now)).toBe(false);
    expect(isSilent({ lastHeartbeat: before(HEARTBEAT_VALID_MS + 1) }, now)).toBe(true);
  });

  it('expects nothing of one that has never sent any', () => {
    expect(isSilent({}, now)).toBe(false);
  });
});
