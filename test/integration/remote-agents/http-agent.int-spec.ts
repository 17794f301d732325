import { SystemClock } from '#kernel/clock.js';
import { EndpointGuard } from '../../../src/agents/remote/endpoint/endpoint-guard.js';
import { GuardedFetch } from '../../../src/agents/remote/endpoint/guarded-fetch.js';
import { HttpAgentCaller } from '../../../src/agents/remote/http/http.caller.js';
import type { WorkOrder } from '../../../src/agents/remote/work-order.js';
import { AgentProcess } from '../../support/agent-process.js';
import { aRemoteAgent, aWorkOrder } from '../../support/work-order.js';

const TOKEN = 'token-of-the-agent';

describe('an agent that is called by HTTP', () => {
  let agent: AgentProcess;
  let guarded: GuardedFetch;
  let caller: HttpAgentCaller;

  beforeAll(async () => {
    agent = await AgentProcess.start('http-agent.mjs');
  });
  beforeEach(() => {
    const guard = new EndpointGuard({ allowed: [], denied: [], privateNetworks: [], loopbackAllowed: true });
    const tokens = { [new URL(agent.at('')).origin]: TOKEN };
    guarded = new GuardedFetch({ guard, maxResponseBytes: 1_048_576, timeoutMs: 5_000, tokens });
    caller = new HttpAgentCaller(guarded, new SystemClock(), { callTimeoutMs: 400, probeTimeoutMs: 400 });
  });
  afterEach(() => guarded.close());
  afterAll(() => agent.stop());

  const orderFor = (behaviour: string, fields: Partial<WorkOrder> = {}): WorkOrder =>
    aWorkOrder({ agent: aRemoteAgent({ endpointUrl: agent.at(behaviour) }), ...fields });

  it('does the work and says how good it is and what it used', async () => {
    const order = orderFor('sync');
    expect(await caller.execute(order)).toMatchObject({
      kind: 'completed',
      output: { text: 'story_architect: A map that is wrong on purpose', key: order.idempotencyKey, seed: 'seed-1' },
      quality: { score: 81, issues: ['too short'] },
      usage: { input_tokens: 12, output_tokens: 34 },
    });
  });
});
