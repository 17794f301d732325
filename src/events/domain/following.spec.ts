import { parseCursor } from './cursor.js';
import type { EventLog } from './event-log.js';
import type { LoggedEvent } from './feed-event.js';
import { PositionedFollowing } from './following.js';
import { GlobalTrack } from './global.track.js';
import { Ring } from './ring.js';
import type { Snapshots } from './snapshots.js';
import { EVENTS_PER_TURN, Turns } from './turns.js';

const FOLLOWERS = 20;
const EVENTS = 100;
const FIRST = parseCursor('1-0.0') ?? { ms: 1, n: 0, i: 0 };

const event = (seq: number): LoggedEvent => ({
  id: `w1:${seq}`,
  seq,
  cursor: `${seq}-0.0`,
  type: 'workflow.updated',
  workflow_id: 'w1',
  project_id: 'p',
  at: '2026-03-01T12:00:00.000Z',
  data: {},
});

describe('those who follow', () => {
  it('leave the event loop to others in between, however much there is to tell', async () => {
    const ring = new Ring({ events: 1_000, weight: 1_000_000 });
    const lane = ring.hold('all');
    const leaving = new AbortController();
    const track = new GlobalTrack({ all: true }, {} as EventLog, {} as Snapshots);
    const turns = new Turns();
    const parts = { track, ring, lane, from: FIRST, signal: leaving.signal, turns };
    for (let seq = 1; seq <= EVENTS + 1; seq++)
      ring.append({ id: { ms: seq, n: 0 }, events: [event(seq)], end: { ms: seq, n: 0, i: 0 }, weight: 1 });
    const told = Array.from({ length: FOLLOWERS }, () => [] as number[]);
    const everything = Promise.all(
      told.map(async (seqs) => {
        for await (const events of new PositionedFollowing(parts)) {
          seqs.push(...events.map(({ seq }) => seq ?? 0));
          if (seqs.length === EVENTS) return;
        }
      }),
    );
    const total = (): number => told.reduce((sum, { length }) => sum + length, 0);
    const perTurn: number[] = [];
    for (let before = 0; before < FOLLOWERS * EVENTS; before = total()) {
      await new Promise(setImmediate);
      perTurn.push(total() - before);
    }
    await everything;
    leaving.abort();
    expect(Math.max(...perTurn)).toBeLessThanOrEqual(EVENTS_PER_TURN);
    const expected = Array.from({ length: EVENTS }, (_, i) => i + 2);
    expect(told).toEqual(Array.from({ length: FOLLOWERS }, () => expected));
  });
});
