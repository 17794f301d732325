import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { realRedis } from '../support/redis-server.js';
import { describeWhere } from '../support/skip.js';

const CHAOS = resolve(__dirname, '../../tools/chaos.mjs');

function chaos(...options: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHAOS, ...options], { encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}

/** What is violated when a bug is planted. */
const CAUGHT_BY = {
  'no-fence': 'nothingHappensTwice',
  'lost-nudge': 'everyWorkflowEnds',
  'double-release': 'slotsAreKept',
  'status-before-checkpoint': 'statusIndexAndCheckpointAgree',
  'skipped-seq': 'everyLogIsGapless',
  'late-answer': 'nothingFalseCounts',
  'same-key': 'everyOrderIsCarriedOutOnce',
};

describeWhere(realRedis, 'the chaos', () => {
  it('finds nothing wrong with the service in two seeds', () => {
    const { code, output } = chaos('--seeds', '2');
    expect(output).toContain('2 seeds, 0 violations');
    expect(code).toBe(0);
  }, 300_000);

  it.each(Object.entries(CAUGHT_BY))(
    'catches the planted bug %s by %s',
    (plant, invariant) => {
      const { code, output } = chaos('--plant', plant);
      expect(output).toContain(`      ${invariant}: `);
      expect(output).toContain(`again: npm run chaos -- --plant ${plant}`);
      expect(code).toBe(1);
    },
    120_000,
  );

  it('says in one sentence what it does not understand', () => {
    const { code, output } = chaos('--plant', 'no-such-bug');
    expect(output).toMatch(/^No bug is called "no-such-bug"; there are no-fence, .*\.$/m);
    expect(output).not.toContain('    at ');
    expect(code).toBe(1);
  });
});
