import { AppConfig } from '#platform/config/app-config.js';
import { ConfigurationInvalid } from '#platform/config/config.errors.js';
import { remoteAgentsSlice } from './remote-agents.config.js';

const read = (environment: Record<string, string>) =>
  AppConfig.load([remoteAgentsSlice], environment).of(remoteAgentsSlice);

const problemOf = (environment: Record<string, string>): string => {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof ConfigurationInvalid) return error.message;
  }
  return '';
};

describe('the configuration of agents that live elsewhere', () => {
  it('calls any public host and starts no program, unless something is said', () => {
    expect(read({})).toMatchObject({
      hostsAllowed: [],
      hostsDenied: [],
      privateNetworks: [],
      tokens: {},
      stdioCommands: {},
    });
  });

  it('reads hosts, networks, tokens by origin, and command lines', () => {
    const values = {
      AGENT_HOSTS_ALLOWED: '*.studio.example, 192.0.2.7, 2001:db8::/32',
      AGENT_PRIVATE_NETWORKS: '10.0.0.0/8,fd00::/8',
      AGENT_TOKENS: 'https://A.example/tasks=abc=, http://b.example:9000=def',
      AGENT_STDIO_COMMANDS: '{"painter":["python3","painter.py","--fast"]}',
    };
    expect(read(values)).toMatchObject({
      hostsAllowed: ['*.studio.example', '192.0.2.7', '2001:db8::/32'],
      privateNetworks: ['10.0.0.0/8', 'fd00::/8'],
      tokens: { 'https://a.example': 'abc=', 'http://b.example:9000': 'def' },
      stdioCommands: { painter: ['python3', 'painter.py', '--fast'] },
    });
  });

  it.each([
    ['AGENT_HOSTS_ALLOWED', 'http://a.example/'],
    ['AGENT_HOSTS_ALLOWED', 'a.*.example'],
    ['AGENT_HOSTS_DENIED', '10.0.0.0/99'],
    ['AGENT_PRIVATE_NETWORKS', 'intranet'],
    ['AGENT_STDIO_COMMANDS', 'python3 painter.py'],
    ['AGENT_STDIO_COMMANDS', '{"painter":[]}'],
    ['AGENT_STDIO_COMMANDS', '{"../painter":["python3"]}'],
    ['AGENT_CALLBACK_URL', 'ftp://us.example'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemOf({ [name]: value })).toContain(name);
  });

  it.each([
    ['AGENT_TOKENS', 'painter=swordfish'],
    ['AGENT_TOKENS', 'https://a.example='],
    ['AGENT_CALLBACK_SECRET', 'swordfish'],
  ])('refuses %s without showing it', (name, value) => {
    expect(problemOf({ [name]: value })).toContain(name);
    expect(problemOf({ [name]: value })).not.toContain('swordfish');
  });
});
