import { canTaskBecome, inDependencyOrder, readyTasks, taskId, type TaskStatus } from './task.js';

const task = (id: string, dependencies: string[] = [], status: TaskStatus = 'pending') => ({
  id,
  dependencies,
  status,
});

describe('the statuses of a task', () => {
  it.each<[TaskStatus, TaskStatus]>([
    ['pending', 'running'],
    ['running', 'completed'],
    ['running', 'failed'],
    ['running', 'pending'],
    ['failed', 'pending'],
    ['cancelled', 'pending'],
  ])('goes from %s to %s', (from, to) => {
    expect(canTaskBecome(from, to)).toBe(true);
  });

  it.each<[TaskStatus, TaskStatus]>([
    ['pending', 'completed'],
    ['completed', 'running'],
    ['completed', 'pending'],
    ['failed', 'completed'],
    ['cancelled', 'running'],
  ])('never goes from %s to %s', (from, to) => {
    expect(canTaskBecome(from, to)).toBe(false);
  });

  it('can be cancelled from anywhere', () => {
    const others: TaskStatus[] = ['pending', 'running', 'completed', 'failed'];
    expect(others.filter((from) => !canTaskBecome(from, 'cancelled'))).toEqual([]);
  });
});

describe(inDependencyOrder.name, () => {
  it('puts every task after those it depends on', () => {
    const ordered = inDependencyOrder([task('c', ['b']), task('a'), task('b', ['a'])]);
    expect(ordered?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('refuses a cycle', () => {
    expect(inDependencyOrder([task('a', ['b']), task('b', ['a'])])).toBeUndefined();
    expect(inDependencyOrder([task('a', ['a'])])).toBeUndefined();
  });

  it('takes a dependency outside the list as met', () => {
    expect(inDependencyOrder([task('a', ['earlier'])])?.map(({ id }) => id)).toEqual(['a']);
  });
});

describe(readyTasks.name, () => {
  it('gives the pending tasks whose dependencies are all completed', () => {
    const tasks = [task('a', [], 'completed'), task('b', ['a']), task('c', ['b']), task('d', [], 'running')];
    expect(readyTasks(tasks).map(({ id }) => id)).toEqual(['b']);
  });
});

describe(taskId.name, () => {
  const base = { state: 'media_generation', capability: 'image_generation', item: 'SCENE_1_SHOT_2', revision: 0 };

  it('names what is done: state, capability, item, revision and the input', () => {
    expect(taskId(base, { a: 1 })).toMatch(/^media_generation\/image_generation\/SCENE_1_SHOT_2#0-[0-9a-f]{12}$/);
  });

  it('is the same for the same work and another for another revision or input', () => {
    const id = taskId(base, { a: 1, b: 2 });
    expect(taskId({ ...base }, { b: 2, a: 1 })).toBe(id);
    expect(taskId({ ...base, revision: 1 }, { a: 1, b: 2 })).not.toBe(id);
    expect(taskId(base, { a: 1, b: 3 })).not.toBe(id);
  });

  it('keeps what separates fields in the store out of the item', () => {
    expect(taskId({ ...base, item: 'Anna | "Nan"/2 #3' }, {})).toContain('/Anna_"Nan"_2_3#0-');
  });
});
