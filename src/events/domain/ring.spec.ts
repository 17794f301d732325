import { parseCursor } from './cursor.js';
import type { LoggedEvent } from './feed-event.js';
import { Ring, type LogEntry } from './ring.js';

const event = (workflow: string, seq: number, ms: number, i: number, type = 'workflow.updated'): LoggedEvent => ({
  id: `${workflow}:${String(seq)}`,
  seq,
  cursor: `${String(ms)}-0.${String(i)}`,
  type,
  workflow_id: workflow,
  project_id: 'p',
  at: '2026-03-01T12:00:00.000Z',
  data: {},
});

const entry = (ms: number, ...events: LoggedEvent[]): LogEntry => ({
  id: { ms, n: 0 },
  events,
  end: { ms, n: 0, i: events.length - 1 },
  weight: 10,
});

const cursor = (text: string) => parseCursor(text) ?? { ms: 0, n: 0, i: 0 };

describe('the ring', () => {
  it('shows each lane what it sees, and shares it', () => {
    const ring = new Ring({ events: 100, weight: 1_000 });
    const [one, decisions] = [ring.hold('workflow:w1'), ring.hold('decisions')];
    ring.append(entry(1, event('w1', 1, 1, 0), event('w1', 2, 1, 1, 'decision.requested')));
    ring.append(entry(2, event('w2', 1, 2, 0)));
    expect(one.after(0)).toMatchObject({ ordinal: 1, events: [{ seq: 1 }, { seq: 2 }] });
    expect(one.after(1)).toBeUndefined();
    expect(decisions.after(0)).toMatchObject({ ordinal: 1, events: [{ seq: 2 }], end: { ms: 1, i: 1 } });
    expect(ring.hold('workflow:w1')).toBe(one);
  });

  it('keeps to its bounds, and tells whoever it has gone on without', () => {
    const ring = new Ring({ events: 3, weight: 1_000 });
    const [busy, quiet] = [ring.hold('workflow:w1'), ring.hold('workflow:w2')];
    ring.append(entry(1, event('w2', 1, 1, 0)));
    for (let i = 1; i <= 4; i++) ring.append(entry(1 + i, event('w1', i, 1 + i, 0)));
    expect(busy.after(1)).toBe('fallen');
    expect(busy.after(2)).toMatchObject({ ordinal: 3 });
    expect(quiet.after(0)).toBe('fallen');
    expect(quiet.after(1)).toBeUndefined();
  });

  it('is bounded by size too, and keeps the newest whatever its size', () => {
    const ring = new Ring({ events: 100, weight: 15 });
    ring.append(entry(1, event('w1', 1, 1, 0)));
    ring.append({ ...entry(2, event('w1', 2, 2, 0)), weight: 1_000 });
    expect(ring.hold('all').after(1)).toMatchObject({ ordinal: 2 });
    expect(ring.ordinalAt(cursor('1-0.0'))).toBeUndefined();
  });

  it('knows where a cursor is, and where it does not', () => {
    const ring = new Ring({ events: 2, weight: 1_000 });
    expect(ring.ordinalAt(cursor('0'))).toBeUndefined();
    for (const ms of [10, 20, 30]) ring.append(entry(ms, event('w1', ms, ms, 0)));
    const places = ['10-0.0', '20-0.0', '25-0.0', '30-0.0', '31-0.0'].map((text) => ring.ordinalAt(cursor(text)));
    expect(places).toEqual([undefined, 1, undefined, 2, undefined]);
  });

  it('wakes those who sleep when something comes, and when it forgets', async () => {
    const ring = new Ring({ events: 100, weight: 1_000 });
    const lane = ring.hold('workflow:w1');
    const { signal } = new AbortController();
    const news = lane.changed(signal);
    ring.append(entry(1, event('w1', 1, 1, 0)));
    await news;
    const loss = lane.changed(signal);
    ring.restart(cursor('5-0.0'));
    await loss;
    expect(lane.after(1)).toBe('fallen');
    expect(ring.position).toEqual({ ms: 5, n: 0, i: 0 });
  });

  it('lets go of a lane that nobody follows and nothing is in', () => {
    const ring = new Ring({ events: 1, weight: 1_000 });
    const lane = ring.hold('workflow:w1');
    ring.release('workflow:w1');
    expect(ring.hold('workflow:w1')).not.toBe(lane);
  });
});
