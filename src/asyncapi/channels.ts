import { EVENTS } from './messages.js';

type Json = Readonly<Record<string, unknown>>;
interface Channel {
  readonly title: string;
  readonly description: string;
  readonly address: string | null;
  readonly servers?: readonly Json[];
  readonly parameters?: Json;
  readonly messages: readonly string[];
}

const family = (...names: readonly string[]): string[] =>
  EVENTS.map(({ type }) => type).filter((type) => names.includes(type.split('.')[0] ?? ''));

const OF_WORKFLOWS = family('workflow', 'task', 'decision');
const OF_AGENTS = family('agent');
const OF_DECISIONS = family('decision');
const OF_STREAMS = ['snapshot', 'server_closing', 'too_slow'];
const OF_SOCKETS = ['snapshot', 'subscription_ended', 'server_closing', 'lagging', 'connect_error'];
/** What a client asks for, and how that is answered. */
const ANSWERS: Readonly<Record<string, string>> = {
  subscribe: 'subscribed',
  subscribe_to_agents: 'subscribed',
  unsubscribe: 'unsubscribed',
};
const HTTP = [{ $ref: '#/servers/http' }];
const SOCKET = [{ $ref: '#/servers/socket' }];
const STREAM =
  'Server-sent events: `event` is the type, `data` one message, and `id` the position to send as `Last-Event-ID` ' +
  '(or `after`) when the connection is made again. `Accept: text/event-stream` asks for it; without that the same address ' +
  'answers with a page.';

/** Everywhere that events come from. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  workflowEvents: {
    title: 'The events of one workflow',
    description: `${STREAM} Positions are \`seq\`.`,
    address: '/api/v1/workflows/{workflow_id}/events',
    servers: HTTP,
    parameters: { workflow_id: { description: 'Its id', examples: ['3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11'] } },
    messages: [...OF_WORKFLOWS, ...OF_STREAMS],
  },
  events: {
    title: 'The events of all workflows and agents',
    description: `${STREAM} Positions are \`cursor\`.`,
    address: '/api/v1/events',
    servers: HTTP,
    messages: [...OF_WORKFLOWS, ...OF_AGENTS, ...OF_STREAMS],
  },
  workflows: namespace('workflows', 'workflows, their tasks and decisions', OF_WORKFLOWS),
  agents: namespace('agents', 'agents', OF_AGENTS, 'subscribe_to_agents'),
  decisions: namespace('decisions', 'decisions', OF_DECISIONS),
  webhooks: {
    title: 'Webhooks',
    description:
      'Each event is posted to every webhook that wants its type, at least once and signed as Standard Webhooks say. ' +
      '`webhook-id` tells a repeated delivery; anything but a 2xx is repeated later.',
    address: null,
    messages: ['webhook', 'webhook_missed'],
  },
};

function namespace(name: string, whose: string, events: readonly string[], subscribe = 'subscribe'): Channel {
  return {
    title: `The Socket.IO namespace /${name}`,
    description:
      `Events of ${whose}. The Socket.IO event \`subscribe\` says whose and from where, and is acknowledged; every event, and ` +
      'a snapshot, then comes as `event`, with the name of the subscription as second argument, and what else there is under ' +
      'its own name. `unsubscribe` takes the name of a subscription and is acknowledged too. Who is refused a connection finds ' +
      'why in the `data` of `connect_error`.',
    address: `/${name}`,
    servers: SOCKET,
    messages: [...events, ...OF_SOCKETS, subscribe, 'subscribed', 'unsubscribe', 'unsubscribed'],
  };
}

export function channels(): Json {
  return Object.fromEntries(
    Object.entries(CHANNELS).map(([name, { messages, ...channel }]) => [
      name,
      {
        ...channel,
        messages: Object.fromEntries(messages.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
      },
    ]),
  );
}

/** What the service does there. */
export function operations(): Json {
  return Object.fromEntries(Object.keys(CHANNELS).flatMap((name) => [sending(name), ...taking(name)]));
}

const isAsked = (message: string): boolean => message in ANSWERS;
const isAnswer = (message: string): boolean => Object.values(ANSWERS).includes(message);

function sending(name: string): [string, Json] {
  const messages = (CHANNELS[name]?.messages ?? []).filter((message) => !isAsked(message) && !isAnswer(message));
  const summary = `Sends ${(CHANNELS[name]?.title ?? '').replace(/^The/, 'the')}`;
  return [`send_${name}`, { action: 'send', channel: at(name), summary, messages: messages.map((m) => at(name, m)) }];
}

function taking(name: string): [string, Json][] {
  return (CHANNELS[name]?.messages ?? []).filter(isAsked).map((wish) => {
    const isEnd = wish === 'unsubscribe';
    const operation = {
      action: 'receive',
      channel: at(name),
      summary: `${isEnd ? 'Ends' : 'Takes'} subscriptions in /${name}`,
      messages: [at(name, wish)],
      reply: { channel: at(name), messages: [at(name, ANSWERS[wish])] },
    };
    return [`${isEnd ? 'unsubscribe' : 'subscribe'}_${name}`, operation];
  });
}

function at(channel: string, message?: string): Json {
  return { $ref: `#/channels/${channel}${message === undefined ? '' : `/messages/${message}`}` };
}
