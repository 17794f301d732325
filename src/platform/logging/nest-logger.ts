import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';
import { redactText } from './redact.js';

/** Lets the framework speak through our logger. Its chatter at start-up is worth a debug line, no more. */
export class NestLogger implements LoggerService {
  constructor(private readonly sink: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.sink.debug(fieldsOf(rest), textOf(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.sink.debug(fieldsOf(rest), textOf(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.sink.debug(fieldsOf(rest), textOf(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.sink.warn(fieldsOf(rest), textOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const cause = message instanceof Error ? { err: message } : {};
    this.sink.error({ ...fieldsOf(rest), ...cause }, textOf(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.sink.fatal(fieldsOf(rest), textOf(message));
  }
}

/** The framework's last parameter names the speaker; a stack may come before it. */
function fieldsOf(rest: readonly unknown[]): Record<string, unknown> {
  const texts = rest.filter((item) => typeof item === 'string');
  const error = rest.find((item) => item instanceof Error);
  return { context: texts.at(-1), ...(texts.length > 1 && { stack: texts[0] }), ...(error && { err: error }) };
}

function textOf(message: unknown): string {
  if (message instanceof Error) return redactText(message.message);
  return redactText(typeof message === 'string' ? message : JSON.stringify(message));
}
