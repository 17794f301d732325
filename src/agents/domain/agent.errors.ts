import { AppError } from '#kernel/errors/app-error.js';

export class AgentNotFound extends AppError {
  readonly code = 'AGENT_NOT_FOUND';
  readonly kind = 'not_found';
  constructor(id: string) {
    super(`There is no agent ${id}`, { agent_id: id });
  }
}

/** The id belongs to an agent at another endpoint. */
export class AgentAlreadyRegistered extends AppError {
  readonly code = 'AGENT_ALREADY_REGISTERED';
  readonly kind = 'conflict';
  constructor(id: string, endpointUrl: string) {
    super(`The agent ${id} is registered at ${endpointUrl}; deregister it first`, {
      agent_id: id,
      endpoint_url: endpointUrl,
    });
  }
}

/** Tasks still run on it. */
export class AgentBusy extends AppError {
  readonly code = 'AGENT_BUSY';
  readonly kind = 'conflict';
  constructor(id: string, running: number) {
    const tasks = running === 1 ? 'a task' : `${String(running)} tasks`;
    super(`The agent ${id} still runs ${tasks}; set it to maintenance and try again when they are done`, {
      agent_id: id,
      running_tasks: running,
    });
  }
}
