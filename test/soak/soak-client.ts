interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** The service as the load sees it: by its REST API. */
export class SoakClient {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async isReady(): Promise<boolean> {
    return (await fetch(`${this.url}/health/ready`)).status === 200;
  }

  async project(title: string): Promise<string> {
    const description = 'A lighthouse keeper answers a distress call that was sent forty years ago.';
    const { body } = await this.call('POST', '/projects', { title, description, genre: 'drama' });
    return String(body['project_id']);
  }

  /** @returns the id, or nothing where the project's last one of the type still lives */
  async start(projectId: string, type: string, parameters: Record<string, unknown> = {}): Promise<string | undefined> {
    const order = { project_id: projectId, workflow_type: type, custom_parameters: parameters };
    const { status, body } = await this.call('POST', '/workflows', order);
    return status === 201 ? String(body['workflow_id']) : undefined;
  }

  /** What somebody who watches asks for. */
  async look(workflowId: string): Promise<void> {
    await this.call('GET', `/workflows/${workflowId}`);
    await this.call('GET', `/workflows/${workflowId}/events?limit=50`);
  }

  /** How many workflows are under way. */
  async live(): Promise<number> {
    const { body } = await this.call('GET', '/workflows?status=running&limit=1');
    return Number(body['total_count']);
  }

  private async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { 'x-api-key': this.key, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  }
}
