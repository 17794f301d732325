import { getEventListeners } from 'node:events';
import { within } from './within.js';

const never = (signal: AbortSignal) =>
  new Promise<string>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('aborted, in the words of a client'));
    });
  });
const late = () => new Error('too late');

describe('within', () => {
  it('gives the result, and leaves nothing with the caller', async () => {
    const { signal } = new AbortController();
    expect(await within(1000, signal, async () => 'done', late)).toBe('done');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('leaves no timer behind', async () => {
    jest.useFakeTimers();
    try {
      await within(1000, new AbortController().signal, async () => 'done', late);
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('passes a failure on', async () => {
    const failing = async () => Promise.reject(new Error('broken'));
    await expect(within(1000, new AbortController().signal, failing, late)).rejects.toThrow('broken');
  });

  it('ends when the time is over', async () => {
    await expect(within(20, new AbortController().signal, never, late)).rejects.toThrow('too late');
  });

  it('ends with the caller, for the reason of the caller', async () => {
    const caller = new AbortController();
    const running = within(10_000, caller.signal, never, late);
    const gone = new Error('gone');
    caller.abort(gone);
    await expect(running).rejects.toBe(gone);
  });

  it('does not begin for a caller that has gone', async () => {
    const run = jest.fn(never);
    await expect(within(1000, AbortSignal.abort(new Error('gone')), run, late)).rejects.toThrow('gone');
    expect(run).not.toHaveBeenCalled();
  });
});
