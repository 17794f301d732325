import { join, resolve } from 'node:path';
import { freePort } from '#platform/redis/free-port.js';
import { AgentProcess } from '../support/agent-process.js';
import { reachesStatus, startMovie, tasksOf } from '../support/movie.js';
import { Service } from '../support/service.js';
import { serviceHome } from '../support/service-process.js';

jest.setTimeout(120_000);

const ROOT = resolve(__dirname, '../..');
const MCP = join(ROOT, 'test/support/agents-elsewhere/guest-mcp.mjs');

interface RoutedTask {
  readonly capability: string;
  readonly agent_id: string;
  readonly status: string;
  readonly routing: { readonly reason: string };
}

describe('a film with guests', () => {
  it('has an HTTP agent, an A2A agent and both kinds of MCP agents take part', async () => {
    const port = await freePort();
    const [a2a, mcp, http] = await Promise.all([
      AgentProcess.start('guest-a2a.mjs'),
      AgentProcess.start('guest-mcp.mjs', { port }),
      AgentProcess.start(join(ROOT, 'examples/agents/distribution.mjs'), { port: await freePort() }),
    ]);
    const home = serviceHome();
    const service = await Service.start(home, {
      AGENT_STDIO_COMMANDS: JSON.stringify({ promoter: [process.execPath, MCP] }),
    });
    try {
      const guests = [
        { capability: 'research', type: 'story', protocol: 'mcp', endpoint: mcp.at('') },
        { capability: 'location_scout', type: 'visual', protocol: 'a2a', endpoint: a2a.at('') },
        { capability: 'marketing_asset', type: 'production', protocol: 'mcp', endpoint: 'stdio://promoter' },
        { capability: 'distribution', type: 'production', protocol: 'http', endpoint: http.at('').slice(0, -1) },
      ];
      for (const { capability, type, protocol, endpoint } of guests) {
        const registered = await service.call('POST', '/agents', {
          agent_id: `guest-${capability}`,
          agent_type: type,
          capabilities: [capability],
          protocol,
          endpoint_url: endpoint,
        });
        expect(registered).toMatchObject({ status: 201 });
        // The one of the house stands aside.
        expect(await service.call('PUT', `/agents/${capability}`, { status: 'maintenance' })).toMatchObject({
          status: 200,
        });
      }
      const id = await startMovie(service);
      await reachesStatus(service, id, 'completed');
      const tasks = (await tasksOf(service, id)) as unknown as readonly RoutedTask[];
      for (const { capability } of guests) {
        const done = tasks.filter((task) => task.capability === capability);
        expect(done.length).toBeGreaterThan(0);
        for (const task of done) {
          expect(task).toMatchObject({
            agent_id: `guest-${capability}`,
            status: 'completed',
            routing: { reason: 'only_one' },
          });
        }
      }
      const book = JSON.stringify((await service.call('GET', `/workflows/${id}/artifacts/production-book.json`)).body);
      expect(book).toContain('as a guest sees it');
      expect(book).toContain('a door that a guest could have left open');
      expect(book).toContain('as a guest would put it');
    } finally {
      await service.end('SIGTERM');
      await Promise.all([a2a, mcp, http].map((agent) => agent.stop()));
      await home.remove();
    }
  });
});
