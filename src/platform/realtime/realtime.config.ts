import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, variable } from '#platform/config/variable.js';

export const realtimeSlice = slice('realtime', {
  maxSockets: variable('MAX_SOCKETS', integer({ min: 1, max: 100_000 }), {
    default: '5000',
    description: 'How many Socket.IO connections one process serves at the same time; one more is refused.',
  }),
  maxSubscriptions: variable('MAX_SUBSCRIPTIONS_PER_SOCKET', integer({ min: 1, max: 10_000 }), {
    default: '100',
    description: 'How many subscriptions one Socket.IO connection may have; one more is refused.',
  }),
  maxMessageBytes: variable('MAX_SOCKET_MESSAGE_BYTES', integer({ min: 1_024, max: 16_777_216 }), {
    default: '16384',
    description: 'How large a message from a Socket.IO client may be, in bytes; with a larger one it is disconnected.',
  }),
});

export type RealtimeConfig = ConfigOf<typeof realtimeSlice>;
