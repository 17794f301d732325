import { AppError } from '#kernel/errors/app-error.js';

/** An agent's address may not be called: by its own text, or by where its name leads. */
export class AgentEndpointRefused extends AppError {
  readonly code = 'AGENT_ENDPOINT_REFUSED';
  readonly kind = 'forbidden';
  constructor(host: string, reason: string) {
    super(`The address of the agent ${reason}`, { host });
  }
}

/** An agent answered with a redirect: where it leads was never registered. */
export class AgentRedirected extends AppError {
  readonly code = 'AGENT_REDIRECTED';
  readonly kind = 'forbidden';
  constructor(host: string, status: number) {
    super(`The agent answered with a redirect (${status}), and redirects are not followed`, { host, status });
  }
}

/** An agent's answer has more bytes than we read. */
export class AgentAnswerTooLarge extends AppError {
  readonly code = 'AGENT_ANSWER_TOO_LARGE';
  readonly kind = 'unprocessable';
  constructor(limit: number) {
    super(`The agent's answer has more than ${limit} bytes; MAX_AGENT_RESPONSE_BYTES allows no more`, { limit });
  }
}

/** An agent, or something before it, answered with a status that says all there is to say. */
export class AgentAnsweredStatus extends AppError {
  readonly code = 'AGENT_ANSWERED_STATUS';
  readonly kind = 'unavailable';
  constructor(
    readonly status: number,
    /** How long it wants to be left alone, ms. */
    waitMs: number | undefined,
  ) {
    super(`The agent answered with the status ${status}`, {
      status,
      ...(waitMs !== undefined && { retry_after_seconds: waitMs / 1000 }),
    });
  }
}
