import { setImmediate as turn } from 'node:timers/promises';
import { EVENTS_PER_TURN, Turns } from './turns.js';

describe('turns of the event loop', () => {
  const told: string[] = [];
  const tell = async (turns: Turns, name: string, events: number): Promise<void> => {
    await turns.take(events);
    told.push(name);
  };
  beforeEach(() => {
    told.length = 0;
  });

  it('have only so many events each, in the order in which they were asked for', async () => {
    const turns = new Turns();
    const half = EVENTS_PER_TURN / 2;
    const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => tell(turns, name, half)));
    await Promise.resolve();
    expect(told).toEqual(['a', 'b']);
    await turn();
    expect(told).toEqual(['a', 'b', 'c', 'd']);
    await all;
    expect(told).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are paid for by whoever tells more than one has', async () => {
    const turns = new Turns();
    const all = Promise.all([tell(turns, 'much', EVENTS_PER_TURN * 2.5), tell(turns, 'little', 1)]);
    await turn();
    expect(told).toEqual(['much']);
    await turn();
    expect(told).toEqual(['much', 'little']);
    await all;
  });

  it('are whole again when nobody told anything', async () => {
    const turns = new Turns();
    await tell(turns, 'all', EVENTS_PER_TURN);
    await turn();
    await turn();
    const again = tell(turns, 'again', 1);
    await Promise.resolve();
    expect(told).toEqual(['all', 'again']);
    await again;
  });
});
