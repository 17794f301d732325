import { execFileSync } from 'node:child_process';
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '#kernel/clock.js';
import { HttpAgentCaller } from '../../../src/agents/remote/http/http.caller.js';
import { AgentProcess } from '../../support/agent-process.js';
import { findProgram } from '../../support/find-program.js';
import { describeWhere } from '../../support/skip.js';
import { guardedFetch, type CallOptions } from '../../support/remote-calls.js';
import { aRemoteAgent, aWorkOrder } from '../../support/work-order.js';

/** A name server of ours: one list of addresses an answer, the last one again and again. */
function nameServer(...answers: string[][]) {
  const asked: string[] = [];
  const resolve = async (name: string): Promise<LookupAddress[]> => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(name);
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { asked, resolve };
}

describe('the guard of the way out', () => {
  let agent: AgentProcess;
  beforeAll(async () => {
    agent = await AgentProcess.start('http-agent.mjs');
  });
  afterAll(() => agent.stop());

  const call = async (host: string, options: CallOptions) => {
    const guarded = guardedFetch(options);
    const caller = new HttpAgentCaller(guarded, new SystemClock(), { callTimeoutMs: 2_000, probeTimeoutMs: 2_000 });
    const endpointUrl = `http://${host}:${agent.port}/sync`;
    const answer = await caller.execute(aWorkOrder({ agent: aRemoteAgent({ endpointUrl }) }));
    await guarded.close();
    return answer;
  };

  it('connects to the very address that was judged, and asks for it once', async () => {
    const names = nameServer(['127.0.0.1'], ['8.8.4.1']);
    expect(await call('painter.example', { resolve: names.resolve })).toMatchObject({ kind: 'completed' });
    expect(names.asked).toEqual(['painter.example']);
  });

  it.each([
    ['this machine', ['127.0.0.1'], 'development only'],
    ['a private network', ['10.0.0.7'], 'not a public address'],
    ['where a cloud keeps its secrets', ['169.254.169.254'], 'a cloud keeps its secrets'],
    ['one good place and one bad', ['8.8.4.1', '192.168.0.1'], 'not a public address'],
  ])('refuses a name that leads to %s', async (_, addresses, reason) => {
    const { resolve } = nameServer(addresses);
    expect(await call('painter.example', { resolve, rules: { loopbackAllowed: false } })).toMatchObject({
      failure: {
        class: 'permanent',
        type: 'AGENT_ENDPOINT_REFUSED',
        message: expect.stringContaining(reason) as string,
        retryable: false,
      },
    });
  });

  it('judges again at every connection: a name that led to a good place may lead to a bad one now', async () => {
    const names = nameServer(['127.0.0.1'], ['10.0.0.7']);
    expect(await call('painter.example', { resolve: names.resolve })).toMatchObject({ kind: 'completed' });
    expect(await call('painter.example', { resolve: names.resolve })).toMatchObject({
      failure: { type: 'AGENT_ENDPOINT_REFUSED' },
    });
  });

  it('judges an address that needs no name server', async () => {
    const names = nameServer(['8.8.4.1']);
    const answer = await call('127.0.0.1', { resolve: names.resolve, rules: { loopbackAllowed: false } });
    expect(answer).toMatchObject({ failure: { type: 'AGENT_ENDPOINT_REFUSED' } });
    expect(names.asked).toEqual([]);
  });

  it('cannot reach a name that leads nowhere', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
    expect(await call('painter.example', { resolve })).toMatchObject({
      failure: { class: 'broken_connection', type: 'AGENT_UNREACHABLE' },
    });
    expect(await call('painter.example', { resolve: nameServer([]).resolve })).toMatchObject({
      failure: { class: 'broken_connection', type: 'AGENT_UNREACHABLE' },
    });
  });

  it('asks the name server of the system where nothing else is said', async () => {
    expect(await call('localhost', {})).toMatchObject({ kind: 'completed' });
  });

  it('gives a token to the origin it belongs to, and to nobody else', async () => {
    const guarded = guardedFetch({ tokens: { [`http://127.0.0.1:${agent.port}`]: 'its-token' } });
    const sentTo = async (host: string): Promise<unknown> => {
      const response = await guarded.fetch(`http://${host}:${agent.port}/let-nobody-in/execute`, { method: 'POST' });
      return response.json();
    };
    expect(await sentTo('127.0.0.1')).toMatchObject({ error: { message: 'You sent Bearer its-token' } });
    expect(await sentTo('localhost')).toMatchObject({ error: { message: 'You sent undefined' } });
    await guarded.close();
  });
});

const openssl = { met: findProgram('openssl') !== undefined, reason: 'openssl is not on PATH' };

describeWhere(openssl, 'the way out by https', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orchestrator-tls-'));
  const file = (name: string): string => join(folder, name);
  let requests = 0;
  const server = () => {
    const options = ['-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=painter.example'];
    execFileSync('openssl', ['req', '-x509', ...options, '-keyout', file('key'), '-out', file('cert')], {
      stdio: 'ignore',
    });
    return createServer({ key: readFileSync(file('key')), cert: readFileSync(file('cert')) }, (_, response) => {
      requests++;
      response.end('{}');
    });
  };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('hands nothing to an agent that cannot prove who it is', async () => {
    const impostor = server().listen(0, '127.0.0.1');
    await once(impostor, 'listening');
    const { resolve } = nameServer(['127.0.0.1']);
    const guarded = guardedFetch({ resolve });
    const caller = new HttpAgentCaller(guarded, new SystemClock(), { callTimeoutMs: 5_000, probeTimeoutMs: 5_000 });
    const endpointUrl = `https://painter.example:${(impostor.address() as AddressInfo).port}/`;
    expect(await caller.execute(aWorkOrder({ agent: aRemoteAgent({ endpointUrl }) }))).toMatchObject({
      failure: {
        class: 'broken_connection',
        type: 'AGENT_UNREACHABLE',
        message: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT') as string,
      },
    });
    expect(requests).toBe(0);
    await guarded.close();
    impostor.close();
  });
});
