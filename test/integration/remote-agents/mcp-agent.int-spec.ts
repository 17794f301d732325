import { join } from 'node:path';
import { AttemptTimedOut } from '#agents';
import { SystemClock } from '#kernel/clock.js';
import { isAlive } from '#platform/redis/local/is-alive.js';
import type { GuardedFetch } from '../../../src/agents/remote/endpoint/guarded-fetch.js';
import { McpAgentCaller } from '../../../src/agents/remote/mcp/mcp.caller.js';
import { StdioPrograms } from '../../../src/agents/remote/mcp/stdio-programs.js';
import type { WorkOrder } from '../../../src/agents/remote/work-order.js';
import { AgentProcess } from '../../support/agent-process.js';
import { eventually } from '../../support/eventually.js';
import { guardedFetch, MIB } from '../../support/remote-calls.js';
import { silentLog } from '../../support/silent-log.js';
import { aRemoteAgent, aWorkOrder } from '../../support/work-order.js';

const PROGRAM = join(__dirname, '../../support/agents-elsewhere/mcp-stdio-agent.mjs');

/** What only some servers show: by how they are reached. */
describe('an agent that is an MCP server', () => {
  let server: AgentProcess;
  let guarded: GuardedFetch;
  let programs: StdioPrograms;
  let caller: McpAgentCaller;

  beforeAll(async () => {
    server = await AgentProcess.start('mcp-http-agent.mjs');
    guarded = guardedFetch({ tokens: { [new URL(server.at('')).origin]: 'its-token' } });
  });
  const begin = (): void => {
    const commands = {
      painter: [process.execPath, PROGRAM] as [string, string],
      deaf: [process.execPath, PROGRAM, 'deaf'] as [string, string, string],
      missing: ['no-such-program-anywhere'] as [string],
      mute: [process.execPath, '-e', 'process.exit(3)'] as [string, string, string],
    };
    programs = new StdioPrograms(commands, MIB, silentLog);
    caller = new McpAgentCaller(guarded, programs, new SystemClock(), { callTimeoutMs: 3_000, probeTimeoutMs: 3_000 });
  };
  afterAll(async () => {
    await guarded.close();
    await server.stop();
  });

  const at = (place: string) =>
    aRemoteAgent({ protocol: 'mcp', endpointUrl: place.startsWith('stdio:') ? place : server.at(place) });
  const orderFor = (place: string, capability: string, fields: Partial<WorkOrder> = {}) =>
    aWorkOrder({ agent: at(place), capability, ...fields });
  const impatient = () =>
    new McpAgentCaller(guarded, programs, new SystemClock(), { callTimeoutMs: 400, probeTimeoutMs: 400 });

  describe.each(['stateful', 'stateless', 'stdio://painter'])('reached by %s', (place) => {
    beforeAll(begin);
    afterAll(() => programs.stop());

    it('is given the input as arguments, and what belongs to the order beside them', async () => {
      const order = orderFor(place, 'structured', { revision: { revision: 1, feedback: ['More wind'] } });
      expect(await caller.execute(order)).toMatchObject({
        kind: 'completed',
        output: {
          input: order.input,
          _meta: {
            'agent-orchestrator/idempotency-key': order.idempotencyKey,
            'agent-orchestrator/seed': 'seed-1',
            'agent-orchestrator/feedback': ['More wind'],
          },
        },
      });
    });

    it('may have another name for a capability', async () => {
      const agent = { ...at(place), remoteNames: { story_architect: 'prose', juggling: 'no_such_tool' } };
      const order = aWorkOrder({ agent, capability: 'story_architect' });
      expect(await caller.execute(order)).toEqual({ kind: 'completed', output: 'Once upon a time' });
      expect(await caller.execute({ ...order, capability: 'juggling' })).toMatchObject({
        failure: { type: 'AGENT_LACKS_CAPABILITY', message: expect.stringContaining('no_such_tool') as string },
      });
    });

    it.each([
      ['json_text', { success: true, premise: 'A map that is wrong on purpose' }],
      ['picture_then_text', { later: true }],
      ['prose', 'Once upon a time'],
    ])('answers in text: %s', async (tool, output) => {
      expect(await caller.execute(orderFor(place, tool))).toEqual({ kind: 'completed', output });
    });

    it.each([
      ['unsuccessful', 'transient', 'AGENT_FAILED', 'lacking_guidance'],
      ['unsuccessful_for_good', 'permanent', 'AGENT_FAILED', 'validation_error: premise is missing'],
      ['unsuccessful_structured', 'permanent', 'AGENT_FAILED', 'no idea'],
      ['is_error', 'transient', 'AGENT_FAILED', 'The studio is closed'],
      ['nothing', 'bad_output', 'AGENT_OUTPUT_MISSING', 'no output'],
      ['bad_arguments', 'permanent', 'AGENT_REFUSED', 'premise must be a string'],
      ['fault', 'transient', 'AGENT_FAULT', 'a bug'],
      ['juggling', 'permanent', 'AGENT_LACKS_CAPABILITY', 'no tool juggling'],
      ['huge', 'bad_output', 'AGENT_ANSWER_TOO_LARGE', 'more than 1048576 bytes'],
    ])('%s is %s: %s', async (tool, kind, type, words) => {
      // A program is ended by one of these, and comes back after a pause.
      const well = () => caller.probe(at(place));
      await eventually(async () => {
        expect(await well()).toMatchObject({ status: 'healthy' });
      });
      expect(await caller.execute(orderFor(place, tool))).toMatchObject({
        kind: 'failed',
        failure: { class: kind, type, message: expect.stringContaining(words) as string },
      });
    });

    it('may have done the work when it is not heard of again, and cannot be asked', async () => {
      await eventually(async () => {
        expect(await caller.probe(at(place))).toMatchObject({ status: 'healthy' });
      });
      const order = orderFor(place, 'hang');
      expect(await impatient().execute(order)).toMatchObject({ kind: 'unknown' });
      expect(await caller.poll(order)).toMatchObject({ kind: 'unknown' });
      const late = { ...order, signal: AbortSignal.abort(new AttemptTimedOut(1)) };
      expect(await caller.poll(late)).toMatchObject({ failure: { class: 'timeout' } });
      const reason = new Error('The workflow was cancelled');
      await expect(caller.poll({ ...order, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    it('is left when nobody wants the answer any more', async () => {
      const cancelled = new AbortController();
      const answer = caller.execute(orderFor(place, 'hang', { signal: cancelled.signal }));
      const reason = new Error('The workflow was cancelled');
      setImmediate(() => {
        cancelled.abort(reason);
      });
      await expect(answer).rejects.toBe(reason);
    });

    it('says how it is', async () => {
      expect(await caller.probe(at(place))).toMatchObject({ status: 'healthy', version: '3.2.1' });
    });
  });

  describe('reached by HTTP', () => {
    beforeAll(begin);

    it.each([
      ['busy', 'rate_limited', 'AGENT_RATE_LIMITED', 4_000],
      ['down', 'transient', 'AGENT_UNAVAILABLE', undefined],
      ['closed', 'permanent', 'AGENT_UNAUTHORIZED', undefined],
      ['not-found', 'permanent', 'AGENT_REFUSED', undefined],
      ['garbage', 'bad_output', 'AGENT_ANSWER_MALFORMED', undefined],
      ['redirect', 'permanent', 'AGENT_REDIRECTED', undefined],
      ['redirect-here', 'permanent', 'AGENT_REDIRECTED', undefined],
    ])('%s is %s: %s', async (place, kind, type, retryAfterMs) => {
      const answer = await caller.execute(orderFor(place, 'structured'));
      expect(answer).toMatchObject({ kind: 'failed', failure: { class: kind, type } });
      expect(answer.kind === 'failed' && answer.failure.retryAfterMs).toBe(retryAfterMs);
    });

    it('is not waited for when it does not even greet', async () => {
      expect(await impatient().execute(orderFor('silent', 'structured'))).toMatchObject({ kind: 'unknown' });
      expect(await impatient().probe(at('silent'))).toMatchObject({
        status: 'unhealthy',
        reason: 'No answer came in time',
      });
    });

    it('is left with no session open', async () => {
      const before = (await (await fetch(server.at('seen'))).json()) as { deleted: number };
      await caller.execute(orderFor('stateful', 'structured'));
      await eventually(async () => {
        expect(await (await fetch(server.at('seen'))).json()).toEqual({ deleted: before.deleted + 1 });
      });
    });

    it.each(['stateful', 'stateless'])('has broken the connection when it dies: %s', async (place) => {
      const mortal = await AgentProcess.start('mcp-http-agent.mjs');
      const agent = aRemoteAgent({ protocol: 'mcp', endpointUrl: mortal.at(place) });
      expect(await caller.execute(aWorkOrder({ agent, capability: 'die' }))).toMatchObject({
        failure: { class: 'broken_connection', type: 'AGENT_CONNECTION_BROKEN' },
      });
      await mortal.ended();
      expect(await caller.execute(aWorkOrder({ agent, capability: 'structured' }))).toMatchObject({
        failure: { class: 'broken_connection' },
      });
    });
  });

  describe('that is a program of ours', () => {
    beforeEach(begin);
    afterEach(() => programs.stop());

    const pidOf = async (place = 'stdio://painter'): Promise<number> => {
      const answer = await caller.execute(orderFor(place, 'structured'));
      return answer.kind === 'completed' ? (answer.output as { pid: number }).pid : 0;
    };

    it('is started once, for all orders', async () => {
      const pids = await Promise.all([pidOf(), pidOf(), pidOf()]);
      expect(new Set(pids).size).toBe(1);
      expect(isAlive(pids[0])).toBe(true);
    });

    it('is started again after a crash, which it does not survive unnoticed, and not at once', async () => {
      const first = await pidOf();
      const meanwhile = caller.execute(orderFor('stdio://painter', 'hang'));
      const fatal = await caller.execute(orderFor('stdio://painter', 'die'));
      expect([fatal, await meanwhile]).toMatchObject([
        { failure: { class: 'broken_connection', type: 'AGENT_CONNECTION_BROKEN' } },
        { failure: { class: 'broken_connection', type: 'AGENT_CONNECTION_BROKEN' } },
      ]);
      const paused = await caller.execute(orderFor('stdio://painter', 'structured'));
      expect(paused).toMatchObject({ failure: { class: 'transient', type: 'AGENT_PROGRAM_PAUSED' } });
      expect(paused.kind === 'failed' && paused.failure.retryAfterMs).toBeGreaterThan(0);
      await eventually(async () => {
        expect(await pidOf()).not.toBe(0);
      });
      expect(await pidOf()).not.toBe(first);
    });

    it('is ended at once when it says too much, whether it listens or not', async () => {
      const pid = await pidOf('stdio://deaf');
      expect(await caller.execute(orderFor('stdio://deaf', 'huge'))).toMatchObject({
        failure: { type: 'AGENT_ANSWER_TOO_LARGE' },
      });
      await eventually(() => {
        expect(isAlive(pid)).toBe(false);
      }, 1_000);
      await eventually(async () => {
        expect([0, pid]).not.toContain(await pidOf('stdio://deaf'));
      });
    }, 15_000);

    it('is killed from outside and comes back', async () => {
      const first = await pidOf();
      process.kill(first, 'SIGKILL');
      await eventually(async () => {
        expect([0, first]).not.toContain(await pidOf());
      });
    });

    it.each(['stdio://painter', 'stdio://deaf'])(
      'ends with us: %s',
      async (place) => {
        const pid = await pidOf(place);
        expect(isAlive(pid)).toBe(true);
        await programs.stop();
        await eventually(() => {
          expect(isAlive(pid)).toBe(false);
        });
        expect(await caller.execute(orderFor(place, 'structured'))).toMatchObject({ kind: 'failed' });
      },
      15_000,
    );

    it.each([
      ['stdio://sh', 'permanent', 'AGENT_PROGRAM_UNKNOWN'],
      ['stdio://toString', 'permanent', 'AGENT_PROGRAM_UNKNOWN'],
      ['stdio://missing', 'transient', 'AGENT_PROGRAM_BROKEN'],
      ['stdio://mute', 'transient', 'AGENT_PROGRAM_BROKEN'],
    ])('is not started: %s is %s, %s', async (place, kind, type) => {
      expect(await caller.execute(orderFor(place, 'structured'))).toMatchObject({ failure: { class: kind, type } });
      expect(await caller.probe(at(place))).toMatchObject({ status: 'unhealthy' });
    });

    it('hears that nobody wants the answer any more', async () => {
      const cancelled = new AbortController();
      await pidOf();
      const answer = caller.execute(orderFor('stdio://painter', 'hang', { signal: cancelled.signal }));
      setTimeout(() => {
        cancelled.abort(new Error('cancelled'));
      }, 200);
      await expect(answer).rejects.toThrow('cancelled');
      await eventually(async () => {
        expect(await caller.execute(orderFor('stdio://painter', 'cancelled'))).toMatchObject({
          output: { cancelled: 1 },
        });
      });
    });

    it('does not see our secrets', async () => {
      process.env['SECRET_OF_OURS'] = 'swordfish';
      const answer = await caller.execute(orderFor('stdio://painter', 'leak'));
      delete process.env['SECRET_OF_OURS'];
      expect(answer.kind).toBe('completed');
      expect(answer.kind === 'completed' && Object.keys(answer.output as object)).toContain('PATH');
      expect(answer.kind === 'completed' && Object.keys(answer.output as object)).not.toContain('SECRET_OF_OURS');
    });
  });
});
