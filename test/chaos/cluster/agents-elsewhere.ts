import { join, resolve } from 'node:path';
import { freePort } from '#platform/redis/free-port.js';
import { eventually } from '../../support/eventually.js';
import type { AgentElsewhere, Elsewhere } from '../elsewhere/elsewhere-plan.js';
import type { ApiClient } from './api-client.js';
import { Supervised } from './supervised.js';

const PROGRAM = resolve(__dirname, '../../../test/chaos/elsewhere/agent.mjs');
/** On a machine that others use too even a small program takes its time to start. */
const PATIENCE_MS = 60_000;

interface Member {
  readonly agent: AgentElsewhere;
  readonly url: string;
  readonly process: Supervised;
}

/** The agents of a run that are processes of their own. */
export class AgentsElsewhere {
  private struck = 0;

  private constructor(
    private readonly members: readonly Member[],
    private readonly aside: readonly string[],
  ) {}

  /** Resolves when each of them answers. */
  static async start({ agents, aside }: Elsewhere, folder: string): Promise<AgentsElsewhere> {
    const members = await Promise.all(agents.map((agent) => startAgent(agent, folder)));
    const elsewhere = new AgentsElsewhere(members, aside);
    try {
      await Promise.all(members.map(({ url }) => eventually(() => fetch(`${url}/health`), PATIENCE_MS)));
    } catch (error) {
      await elsewhere.end();
      throw error;
    }
    return elsewhere;
  }

  /** Makes them known to the service; built-in ones stand aside where they shall. */
  async register(api: ApiClient): Promise<void> {
    for (const { agent, url } of this.members) {
      const { id, capabilities, slots } = agent;
      const body = {
        agent_id: id,
        agent_type: 'production',
        capabilities,
        endpoint_url: url,
        max_concurrent_tasks: slots,
      };
      await expectSuccess(api, 'POST', '/agents', body);
    }
    for (const id of this.aside) await expectSuccess(api, 'PUT', `/agents/${id}`, { status: 'maintenance' });
  }

  /** Of each in turn; 0 where there is none. */
  nextPid(): number {
    const member = this.members[this.struck++ % Math.max(1, this.members.length)];
    return member?.process.pid ?? 0;
  }

  faults(): string[] {
    return this.members.flatMap(({ agent, process }) => process.faults.map((fault) => `${agent.id} ${fault}`));
  }

  async end(): Promise<void> {
    await Promise.all(this.members.map(({ process }) => process.end()));
  }
}

async function startAgent(agent: AgentElsewhere, folder: string): Promise<Member> {
  const port = await freePort();
  const process = new Supervised({
    program: globalThis.process.execPath,
    args: [PROGRAM, String(port), agent.id, folder],
    cwd: folder,
    environment: {},
    logFile: join(folder, `${agent.id}.log`),
    restartMs: agent.restartMs,
  });
  return { agent, url: `http://127.0.0.1:${port}`, process };
}

async function expectSuccess(api: ApiClient, method: string, path: string, body: object): Promise<void> {
  const answer = await api.insist(method, path, body, '', PATIENCE_MS);
  if (answer.status >= 300) throw new Error(`${method} ${path} was answered ${JSON.stringify(answer)}`);
}
