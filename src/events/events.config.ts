import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, variable } from '#platform/config/variable.js';

const MIB = 1_048_576;

/** How events are told to those who follow. */
export const eventsSlice = slice('events', {
  ringEvents: variable('STREAM_RING_EVENTS', integer({ min: 1, max: 10_000_000 }), {
    default: '10000',
    description:
      'How many of the latest events an API process keeps in memory for those who follow; older ones are read.',
  }),
  ringWeight: variable('STREAM_RING_BYTES', integer({ min: 1_024, max: 4_096 * MIB }), {
    default: String(32 * MIB),
    description: 'How much text these events may have, in bytes.',
  }),
  maxStreams: variable('STREAM_MAX', integer({ min: 1, max: 1_000_000 }), {
    default: '2000',
    description: 'How many streams an API process holds open; one more is refused with 503.',
  }),
  heartbeatMs: variable('STREAM_HEARTBEAT_MS', integer({ min: 100, max: 600_000 }), {
    default: '15000',
    description: 'How often a stream in which nothing happens shows a sign of life, in ms: less than proxies wait.',
  }),
  stallMs: variable('STREAM_STALL_MS', integer({ min: 100, max: 3_600_000 }), {
    default: '30000',
    description: 'How long a client may take nothing of what it was sent before its stream is closed, in ms.',
  }),
});

export type EventsConfig = ConfigOf<typeof eventsSlice>;
