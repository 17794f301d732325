import { RequestRefused } from '../demo.errors.js';
import type { Artifact, EventPage, NewProject, Task, Workflow } from '../wire.js';

/** The service's REST API, as far as the demo needs it. */
export class ServiceClient {
  constructor(
    private readonly origin: string,
    private readonly apiKey: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Whether it takes work by now; a service that does not even listen is not ready. */
  async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.origin}/health/ready`, { signal: this.signal })).ok;
    } catch {
      this.signal.throwIfAborted();
      return false;
    }
  }

  createProject(project: NewProject): Promise<{ readonly project_id: string }> {
    return this.send('POST', '/projects', project);
  }

  startMovie(projectId: string, seed: number | undefined): Promise<Workflow> {
    return this.send('POST', '/workflows', {
      project_id: projectId,
      workflow_type: 'movie_creation',
      ...(seed === undefined ? {} : { custom_parameters: { seed } }),
    });
  }

  workflow(id: string): Promise<Workflow> {
    return this.send('GET', `/workflows/${id}`);
  }

  /** The root of every choice its agents make, given or derived. */
  async seed(id: string): Promise<string> {
    const { trace } = await this.send<{ trace: { variables: { seed: string } } }>(
      'GET',
      `/workflows/${id}?include_trace=true`,
    );
    return trace.variables.seed;
  }

  async tasks(id: string): Promise<readonly Task[]> {
    const { tasks } = await this.send<{ tasks: Task[] }>('GET', `/workflows/${id}/tasks`);
    return tasks;
  }

  events(id: string, after: number): Promise<EventPage> {
    return this.send('GET', `/workflows/${id}/events?after=${after}&limit=1000`);
  }

  async artifacts(id: string): Promise<readonly Artifact[]> {
    const { artifacts } = await this.send<{ artifacts: Artifact[] }>('GET', `/workflows/${id}/artifacts`);
    return artifacts;
  }

  async answer(id: string, decisionId: string, choice: string, feedback: string | undefined): Promise<void> {
    await this.send('POST', `/workflows/${id}/decisions`, {
      decision_id: decisionId,
      choice,
      ...(feedback === undefined ? {} : { feedback }),
    });
  }

  /** @throws RequestRefused for any answer but a 2xx */
  private async send<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      signal: this.signal,
      headers: { 'x-api-key': this.apiKey, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new RequestRefused(`${method} ${path}`, response.status, reasonIn(text));
    return JSON.parse(text) as T;
  }
}

function reasonIn(body: string): string {
  try {
    return (JSON.parse(body) as { error?: string }).error ?? body;
  } catch {
    return body;
  }
}
