import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, text, variable } from '#platform/config/variable.js';

export const httpSlice = slice('http', {
  host: variable('HOST', text(), {
    default: '127.0.0.1',
    description: 'The interface the API listens on; 0.0.0.0 for all of them.',
  }),
  port: variable('PORT', integer({ min: 0, max: 65_535 }), {
    default: '8003',
    description: 'The port the API listens on; 0 takes any free one and prints it.',
  }),
  maxBodyBytes: variable('MAX_BODY_BYTES', integer({ min: 1_024, max: 104_857_600 }), {
    default: '1048576',
    description: 'How large the body of a request may be, in bytes; a larger one is refused with 413.',
  }),
});

export type HttpConfig = ConfigOf<typeof httpSlice>;
