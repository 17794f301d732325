import { AppError } from '#kernel/errors/app-error.js';

/** The program that an agent is has ended too often; it is started again after a pause. */
export class AgentProgramPaused extends AppError {
  readonly code = 'AGENT_PROGRAM_PAUSED';
  readonly kind = 'unavailable';
  /** @param waitMs how long the pause lasts */
  constructor(name: string, waitMs: number) {
    super(`The program ${name} has just ended by itself; it is started again after a pause`, {
      name,
      retry_after_seconds: waitMs / 1000,
    });
  }
}

/** An agent is registered as a program that the configuration does not name, or names no longer. */
export class AgentProgramUnknown extends AppError {
  readonly code = 'AGENT_PROGRAM_UNKNOWN';
  readonly kind = 'forbidden';
  constructor(endpointUrl: string) {
    super(`AGENT_STDIO_COMMANDS has no program for ${endpointUrl}`, { endpoint_url: endpointUrl });
  }
}

/** The program that an agent is cannot be started, or does not speak the protocol. */
export class AgentProgramBroken extends AppError {
  readonly code = 'AGENT_PROGRAM_BROKEN';
  readonly kind = 'unavailable';
  constructor(name: string, cause: unknown) {
    super(
      `The program ${name} cannot be started, or does not speak MCP; the log has what it said`,
      { name },
      { cause },
    );
  }
}
