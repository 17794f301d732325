import { pino, type DestinationStream, type Logger } from 'pino';
import { PinoPretty } from 'pino-pretty';
import { currentLogContext } from './log-context.js';
import type { LoggingConfig } from './logging.config.js';
import { describeError } from './describe-error.js';
import { redact } from './redact.js';

/**
 * The process's logger. Writes are synchronous: the last line before an exit is never lost.
 * @param bindings fields of every line, e.g. the role
 * @param destination where to, standard output unless given
 */
export function createLogger(
  config: LoggingConfig,
  bindings: Readonly<Record<string, unknown>>,
  destination?: DestinationStream,
): Logger {
  const isPretty = config.format === 'pretty' || (config.format === 'auto' && process.stdout.isTTY);
  const stream = destination ?? (isPretty ? prettyStream() : pino.destination({ fd: 1, sync: true }));
  return pino(
    {
      level: config.level,
      base: bindings,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ ...currentLogContext() }),
      serializers: { err: describeError },
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
    },
    stream,
  );
}

function prettyStream(): DestinationStream {
  return PinoPretty({
    sync: true,
    translateTime: 'SYS:HH:MM:ss.l',
    ignore: 'pid,hostname,role',
    messageFormat: '{msg}',
  });
}
