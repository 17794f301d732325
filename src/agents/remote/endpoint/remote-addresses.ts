import type { InvalidField } from '#platform/http/http.errors.js';
import type { EndpointGuard } from '#platform/outbound/endpoint-guard.js';
import type { AgentDeclaration } from '../../domain/agent.js';

const STDIO = /^stdio:\/\/([a-z0-9-]+)\/?$/;

/** The name of the program that an address such as `stdio://painter` means. */
export function stdioName(endpointUrl: string): string | undefined {
  return STDIO.exec(endpointUrl)?.[1];
}

/** What is wrong with the addresses an agent registers with, as far as their text tells. */
export class RemoteAddresses {
  constructor(
    private readonly guard: EndpointGuard,
    /** Programs that may be started. */
    private readonly programs: ReadonlySet<string>,
  ) {}

  objections(agent: Pick<AgentDeclaration, 'protocol' | 'endpointUrl' | 'healthCheckUrl'>): InvalidField[] {
    const health = agent.healthCheckUrl === undefined ? undefined : this.guard.objection(agent.healthCheckUrl);
    return [
      { path: 'endpoint_url', message: this.objectionToEndpoint(agent) },
      { path: 'health_check_url', message: health },
    ].filter((field): field is InvalidField => field.message !== undefined);
  }

  private objectionToEndpoint({ protocol, endpointUrl }: Pick<AgentDeclaration, 'protocol' | 'endpointUrl'>) {
    if (!endpointUrl.startsWith('stdio:')) return this.guard.objection(endpointUrl);
    if (protocol !== 'mcp') return `must not be a stdio:// address for the protocol ${protocol}`;
    const name = stdioName(endpointUrl);
    if (name !== undefined && this.programs.has(name)) return undefined;
    return 'must name a program of AGENT_STDIO_COMMANDS, such as stdio://painter';
  }
}
