/**
 * Bugs that can be planted, to see that each is caught: the text of scripts is changed when it is read, and the
 * one built method below is made blunt. Nothing of it is known to production code.
 */
export interface Plant {
  /** By path below `src`; each throws when it does not find what it changes. */
  readonly scripts: Readonly<Record<string, (text: string) => string>>;
  /** The API tells no worker of anything. */
  readonly losesNudges?: true;
}

export const PLANT_NAMES = [
  'no-fence',
  'lost-nudge',
  'double-release',
  'status-before-checkpoint',
  'skipped-seq',
  'late-answer',
  'same-key',
] as const;
export type PlantName = (typeof PLANT_NAMES)[number];

const WORKFLOW_SCRIPTS = 'workflows/persistence/scripts';
const CHECKPOINT_SCRIPTS = 'orchestration/checkpoint/scripts';

const FENCED = [
  `${WORKFLOW_SCRIPTS}/begin-task.lua`,
  `${WORKFLOW_SCRIPTS}/finish-task.lua`,
  `${WORKFLOW_SCRIPTS}/fail-attempt.lua`,
  `${WORKFLOW_SCRIPTS}/request-decision.lua`,
  `${WORKFLOW_SCRIPTS}/record-artifacts.lua`,
  `${WORKFLOW_SCRIPTS}/release-workflow.lua`,
  `${WORKFLOW_SCRIPTS}/end-workflow.lua`,
  `${CHECKPOINT_SCRIPTS}/put-progress.lua`,
  `${CHECKPOINT_SCRIPTS}/put-writes.lua`,
];

export const PLANTS: Readonly<Record<PlantName, Plant>> = {
  /** No script compares epochs any more: who was thought dead goes on writing. */
  'no-fence': {
    scripts: {
      ...Object.fromEntries(FENCED.map((file) => [file, withoutFence])),
      [`${WORKFLOW_SCRIPTS}/renew-leases.lua`]: swap('if known[1] ~= epoch then', 'if false then'),
    },
  },
  /** An answer is stored, and nobody ever hears of it. */
  'lost-nudge': {
    scripts: {
      [`${WORKFLOW_SCRIPTS}/answer-decision.lua`]: (text) =>
        swap(
          'if not d.held then make_ready(ready_keys(14), ARGV[1]) end',
          '',
        )(swap("redis.call('HINCRBY', KEYS[4], ARGV[1], 1)", '')(text)),
    },
    losesNudges: true,
  },
  /** Whoever finishes takes the slot of another one along. */
  'double-release': {
    scripts: {
      [`${WORKFLOW_SCRIPTS}/finish-task.lua`]: swap(
        "local freed = redis.call('ZREM', KEYS[4], ARGV[1] .. '/' .. task)",
        "local freed = redis.call('ZREM', KEYS[4], ARGV[1] .. '/' .. task) + #redis.call('ZPOPMAX', KEYS[4]) / 2",
      ),
    },
  },
  /** A workflow is said to have ended, and no checkpoint knows of it. */
  'status-before-checkpoint': {
    scripts: {
      [`${CHECKPOINT_SCRIPTS}/put-progress.lua`]: swap(
        'store_checkpoint(KEYS[2], KEYS[3], KEYS[4], ARGV[1], ARGV[4], first)',
        "if ARGV[9] == '' then store_checkpoint(KEYS[2], KEYS[3], KEYS[4], ARGV[1], ARGV[4], first) end",
      ),
    },
  },
  /** Now and then a number is left out of a log. */
  'skipped-seq': {
    scripts: {
      [`${WORKFLOW_SCRIPTS}/lib/events.lua`]: swap(
        "local seq = redis.call('HINCRBY', log.workflow, 'seq', #events) - #events",
        "local gap = redis.call('TIME')[2] % 5 == 0 and 1 or 0\nlocal seq = redis.call('HINCRBY', log.workflow, 'seq', #events + gap) - #events",
      ),
    },
  },
  /** What an agent elsewhere reports of an attempt counts for the one that is under way by now. */
  'late-answer': {
    scripts: { [`${WORKFLOW_SCRIPTS}/report-task.lua`]: swap('stored[2] ~= ARGV[3] or ', '') },
  },
  /** What failed is tried again under the number of the attempt that failed. */
  'same-key': {
    scripts: {
      [`${WORKFLOW_SCRIPTS}/begin-task.lua`]: swap(
        "tonumber(stored[2] or '0') + 1",
        "math.max(1, tonumber(stored[2] or '0'))",
      ),
    },
  },
};

/** @throws Error when the text has been rewritten: a bug that no longer bites would prove nothing */
function swap(expected: string, put: string): (text: string) => string {
  return (text) => {
    if (!text.includes(expected)) throw new Error(`The planted bug does not find its place: ${expected}`);
    return text.replace(expected, () => put);
  };
}

function withoutFence(text: string): string {
  const fence = /if [^\n]+ then return \{ 'lost' \} end/;
  if (!fence.test(text)) throw new Error('The planted bug does not find a fence');
  return text.replace(new RegExp(fence, 'g'), "if false then return { 'lost' } end");
}
