import { runBatch } from '#platform/redis/run-batch.js';
import { QuestionCalls } from '#workflows';
import { ApiStage } from '../support/api-stage.js';

const HOUR = 3_600_000;
const DECISION = 'story_approval_001';

let stage: ApiStage;
beforeAll(async () => {
  stage = await ApiStage.start();
});
afterAll(() => stage.stop());

/** When each timer of a workflow is over, ms. */
async function timersOf(id: string): Promise<Record<string, number>> {
  const flat = await stage.redis.zrange(stage.keys.timers(id), 0, -1, 'WITHSCORES');
  return Object.fromEntries(flat.flatMap((name, i) => (i % 2 === 0 ? [[name, Number(flat[i + 1])]] : [])));
}

describe('what is set while the workflow is paused', () => {
  it('counts from the pause on, so that the resume leaves it its whole time', async () => {
    const id = await stage.workflow();
    const claim = await stage.claim(id);
    const [failing, elsewhere] = [await stage.begin(claim, 'painter'), await stage.begin(claim, 'sculptor')];
    await stage.api.put(`/workflows/${id}/pause`);
    const since = await stage.redis.hincrby(stage.keys.workflow(id), 'held_since', -HOUR);

    await stage.fail(claim, failing, 5_000);
    await stage.entrust(claim, elsewhere);
    const question = {
      point: 'story_approval',
      prompt: 'Shall we?',
      options: [],
      context: {},
      onDeadline: 'fail',
    } as const;
    const asking = new QuestionCalls(stage.keys, 100, 40_000);
    await runBatch(stage.redis, [
      asking.ask(claim, DECISION, { ...question, deadlineMs: 60_000 }, undefined, new Date()),
    ]);

    const before = await timersOf(id);
    expect(before).toEqual({
      [failing.taskId]: since + 5_000,
      [elsewhere.taskId]: since + 60_000,
      [`reminder:${DECISION}`]: since + 30_000,
      [`decision:${DECISION}`]: since + 60_000,
    });
    await stage.api.put(`/workflows/${id}/resume`);
    const after = await timersOf(id);
    const moved = Object.entries(after).map(([name, over]) => over - (before[name] ?? 0));
    expect(new Set(moved).size).toBe(1);
    expect(moved[0]).toBeGreaterThanOrEqual(HOUR);
    expect(await stage.redis.zscore(stage.keys.inboxOf('pending'), `${id}/${DECISION}`)).toBe(
      String(after[`decision:${DECISION}`]),
    );
  });
});
