import { StoreUnavailable } from '#platform/redis/store.errors.js';
import type { ScriptCall } from '#platform/redis/script-call.js';
import type { Words } from '#workflows';
import { CommandPipe } from './command-pipe.js';

const call = (name: string): ScriptCall<Words> => ({
  name,
  sha: name,
  text: '',
  keys: [],
  args: [],
  parse: () => [name],
});

/** Stores in order; a batch that comes while it is away is refused. */
class Store {
  isAway = false;
  readonly stored: string[] = [];

  readonly submit = async (calls: readonly ScriptCall<unknown>[]): Promise<never> => {
    if (this.isAway) throw new StoreUnavailable(new Error('gone'));
    this.stored.push(...calls.map(({ name }) => name));
    return calls.map(({ name }) => ({ status: 'fulfilled', value: [name] })) as never;
  };
}

describe(CommandPipe.name, () => {
  it('lets nothing overtake what could not be sent at once', async () => {
    const store = new Store();
    const pipe = new CommandPipe(store, new AbortController().signal, () => new Error('lost'));
    store.isAway = true;
    const result = pipe.send(call('result'));
    await new Promise(setImmediate);
    store.isAway = false;
    await Promise.all([result, pipe.send(call('checkpoint')), pipe.send(call('begin'))]);
    expect(store.stored).toEqual(['result', 'checkpoint', 'begin']);
  });
});
