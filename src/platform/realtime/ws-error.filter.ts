import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { toProblem, type Problem } from '#platform/http/problem.js';
import { Log } from '#platform/logging/log.js';

type Acknowledge = (answer: Pick<Problem, 'code' | 'details'> & { readonly error: string }) => void;

/** The one place where an error becomes the acknowledgement of a message: the body of an HTTP error without its trace id. */
@Catch()
export class WsErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { status, code, message, details } = toProblem(error);
    const fields = { err: error, code, pattern: host.switchToWs().getPattern() };
    if (status === 500) this.log.error(fields, 'A message failed');
    else if (status > 500) this.log.warn(fields, 'A message could not be served');
    else this.log.debug(fields, 'A message was refused');
    const acknowledge = host.getArgs<unknown[]>().find((argument) => typeof argument === 'function');
    (acknowledge as Acknowledge | undefined)?.({ error: message, code, details });
  }
}
