import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '#platform/redis/free-port.js';
import { Service } from '../support/service.js';
import { serviceHome } from '../support/service-process.js';
import { findProgram } from '../support/find-program.js';
import { describeWhere } from '../support/skip.js';

const ROOT = resolve(__dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const KEY = 'key-of-the-tests';

const shell = {
  met: ['bash', 'curl', 'python3'].every((name) => findProgram(name) !== undefined),
  reason: 'one of bash, curl and python3 is not on PATH',
};

/** The first block of commands below a heading. */
function commandsBelow(heading: string): string {
  const [, section = ''] = README.split(`## ${heading}\n`);
  return /```bash\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
}

/** The lines before it that it stands on: the address of the API and the two helpers. */
function helpers(): string {
  return README.split('\n')
    .filter((line) => /^(API=|call\(\)|field\(\))/.test(line))
    .join('\n');
}

describeWhere(shell, 'README: bring your own agent', () => {
  it('is what happens when its commands are typed in', async () => {
    const home = serviceHome();
    const service = await Service.start(home, { ROLE: 'api' });
    try {
      symlinkSync(join(ROOT, 'examples'), join(home.dir, 'examples'));
      const [nodePort, pythonPort] = [await freePort(), await freePort()];
      // Only the addresses and the key are those of the test; two agents need a moment before they listen.
      const script = `${helpers()}\n${commandsBelow('Bring your own agent')}`
        .replaceAll('http://127.0.0.1:8003', service.url)
        .replaceAll('$(cat .data/api-key)', KEY)
        .replaceAll('9000', String(nodePort))
        .replaceAll('9001', String(pythonPort))
        .replaceAll('curl -sS', 'curl -sS --retry-connrefused --retry 20 --retry-delay 1');
      const { stdout } = await promisify(execFile)('bash', ['-e', '-m', '-c', script], { cwd: home.dir });
      const answers = stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as object);

      const distributed = {
        status: 'completed',
        output: { distribution_record: { metadata: { title: 'Off the Map' } } },
      };
      expect(answers).toMatchObject([
        { status: 'healthy' },
        distributed,
        distributed,
        { agent_id: 'my-distribution', protocol: 'http', status: 'available' },
        { total_count: 2, agents: [{ agent_id: 'distribution' }, { agent_id: 'my-distribution' }] },
        { agent_id: 'my-distribution', last_heartbeat: expect.stringMatching(/Z$/) as string },
        { status: 'healthy' },
        { agent_id: 'my-distribution', built_in: false },
      ]);
    } finally {
      await service.end('SIGTERM');
      await home.remove();
    }
  }, 90_000);
});
