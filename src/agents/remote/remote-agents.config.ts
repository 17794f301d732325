import { z } from 'zod';
import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, list, text, variable } from '#platform/config/variable.js';
import { hosts, networks } from '#platform/outbound/place-lists.js';

const MIB = 1_048_576;

/** `origin=token`, comma-separated, by origin. */
const tokens = list().transform((entries, context) => {
  const pairs = entries.map((entry): [string, string] => {
    const [address = '', ...token] = entry.split('=');
    if (!URL.canParse(address) || token.join('') === '')
      context.addIssue('must be entries such as https://a.example=token');
    return [URL.canParse(address) ? new URL(address).origin : '', token.join('=')];
  });
  return Object.fromEntries(pairs);
});

const commandLines = z.record(z.string().regex(/^[a-z0-9-]{1,63}$/), z.tuple([z.string()], z.string()));
export type CommandLines = z.infer<typeof commandLines>;

const commands = text().transform((json, context): CommandLines => {
  const read = commandLines.safeParse(parsed(json));
  if (read.success) return read.data;
  context.addIssue(
    'must be JSON such as {"painter":["python3","painter.py"]}, with names of lower-case letters, digits and -',
  );
  return z.NEVER;
});

const address = text()
  .regex(/^https?:\/\/\S+$/, 'must be an http or https address')
  .optional();

/** How agents that live elsewhere are called, and which may be. */
export const remoteAgentsSlice = slice('remote agents', {
  hostsAllowed: variable('AGENT_HOSTS_ALLOWED', hosts(), {
    description:
      'Comma-separated hosts that agents may be called at: names, *.domains, addresses, ranges. Unset: any public one.',
  }),
  hostsDenied: variable('AGENT_HOSTS_DENIED', hosts(), {
    description:
      'Comma-separated hosts that agents are never called at, whatever else is said, nor names that lead there.',
  }),
  privateNetworks: variable('AGENT_PRIVATE_NETWORKS', networks(), {
    description:
      'Comma-separated private ranges that agents may be called in, such as 10.0.0.0/8. In development, and only there, ' +
      'agents on this machine may be called too.',
  }),
  tokens: variable('AGENT_TOKENS', tokens, {
    secret: true,
    description: 'Comma-separated origin=token; an agent at that origin is sent the token as Authorization: Bearer.',
  }),
  stdioCommands: variable('AGENT_STDIO_COMMANDS', commands, {
    default: '{}',
    description:
      'The programs that agents with the protocol mcp and an endpoint stdio://<name> are, as JSON: name to command line. ' +
      'No other program is ever started.',
  }),
  probeEveryMs: variable('AGENT_PROBE_INTERVAL_MS', integer({ min: 100, max: 3_600_000 }), {
    default: '30000',
    description: 'How often an agent elsewhere is asked whether it is well, in ms; after three misses it is offline.',
  }),
  callTimeoutMs: variable('AGENT_CALL_TIMEOUT_MS', integer({ min: 100, max: 3_600_000 }), {
    default: '60000',
    description:
      'How long an agent elsewhere may take to answer a request, in ms; longer work is accepted and asked after.',
  }),
  maxResponseBytes: variable('MAX_AGENT_RESPONSE_BYTES', integer({ min: 1_024, max: 256 * MIB }), {
    default: String(16 * MIB),
    description: 'How large one answer of an agent elsewhere may be, in bytes; what comes after is not read.',
  }),
  callbackUrl: variable('AGENT_CALLBACK_URL', address, {
    description: 'Where agents elsewhere reach us to report by themselves. Unset: they are polled.',
  }),
  callbackSecret: variable('AGENT_CALLBACK_SECRET', text().min(32, 'must have at least 32 characters').optional(), {
    secret: true,
    description: 'What the tokens that agents sign their reports with are made of; the same in every process.',
  }),
});

export type RemoteAgentsConfig = ConfigOf<typeof remoteAgentsSlice>;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
