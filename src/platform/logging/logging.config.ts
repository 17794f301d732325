import { slice, type ConfigOf } from '#platform/config/slice.js';
import { oneOf, variable } from '#platform/config/variable.js';

export const loggingSlice = slice('logging', {
  level: variable('LOG_LEVEL', oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), {
    default: 'info',
    description: 'The least urgent level that is still written.',
  }),
  format: variable('LOG_FORMAT', oneOf(['auto', 'json', 'pretty']), {
    default: 'auto',
    description: 'auto is pretty on a terminal and one JSON object a line elsewhere.',
  }),
});

export type LoggingConfig = ConfigOf<typeof loggingSlice>;
