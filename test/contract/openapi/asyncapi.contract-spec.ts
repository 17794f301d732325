import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { agentEvents } from '#agents';
import { workflowEvents } from '#workflows';
import { DocumentedEvents } from '../../support/documented-events.js';
import { flatten, type Document, type Schema } from './document.js';

interface Message {
  readonly name: string;
  readonly summary?: string;
  readonly payload: { readonly $ref: string };
  readonly examples: readonly { readonly payload: unknown }[];
  readonly 'x-max-bytes': number;
}
interface AsyncApi extends Omit<Document, 'components'> {
  readonly channels: Readonly<
    Record<string, { readonly messages: Readonly<Record<string, { readonly $ref: string }>> }>
  >;
  readonly operations: Readonly<Record<string, { readonly reply?: { readonly messages: readonly unknown[] } }>>;
  readonly components: {
    readonly schemas: Readonly<
      Record<string, Schema & { readonly examples?: readonly unknown[]; readonly const?: unknown }>
    >;
    readonly messages: Readonly<Record<string, Message>>;
  };
}

const text = readFileSync('openapi/asyncapi.json', 'utf8');
const document = JSON.parse(text) as AsyncApi;
const { schemas, messages } = document.components;
const events = [...workflowEvents, ...agentEvents];
const types = events.map(({ type }) => type);

const properties = Object.entries(schemas).flatMap(([name, schema]) =>
  Object.entries(schema.properties ?? {}).map(([property, value]) => ({ at: `${name}.${property}`, value })),
);

const ID = '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11';
const AT = '2026-03-01T12:00:00.200Z';

/** Errors have 0. */
const WARNING = 1;

/** What the platform's contract lists. */
const PROMISED: Readonly<Record<string, string>> = {
  workflow: 'created started state_entered state_completed progress waiting paused resumed completed failed cancelled',
  task: 'created assigned started progress completed failed retrying rerouted waiting cancelled',
  decision: 'requested answered expired superseded',
  agent: 'registered updated status_changed deregistered',
};

describe('asyncapi.json', () => {
  it('is AsyncAPI 3, and its examples have the shapes of their messages', async () => {
    const { diagnostics } = await new Parser().parse(text);
    expect(diagnostics.filter(({ severity }: { readonly severity: number }) => severity <= WARNING)).toEqual([]);
  });

  it('has a message for every type of event that was promised, and for every class', () => {
    const promised = Object.entries(PROMISED).flatMap(([family, words]) =>
      words.split(' ').map((word) => `${family}.${word}`),
    );
    expect(promised.filter((type) => messages[type] === undefined)).toEqual([]);
    expect(Object.keys(messages).filter((name) => name.includes('.'))).toEqual([...types].sort());
    expect(new Set(types).size).toBe(types.length);
  });

  it('says in every event its type, and which one it is', () => {
    for (const { name, type } of events) {
      const schema = schemas[name] as Schema & { properties: Readonly<Record<string, { const?: unknown }>> };
      expect([type, schema.properties['type']?.const]).toEqual([type, type]);
      expect(schema.required).toEqual(expect.arrayContaining(['id', 'seq', 'cursor', 'type', 'at', 'data']));
    }
  });

  it('says of every message what it means, how large it is, and shows one', () => {
    const silent = Object.entries(messages).filter(
      ([, { summary = '', examples }]) => !summary || examples.length === 0,
    );
    expect(silent.map(([name]) => name)).toEqual([]);
    // A snapshot is as large as what it shows.
    const bounded = Object.entries(messages).filter(([name]) => name !== 'snapshot');
    const bytes = bounded.map(([, message]) => message['x-max-bytes']);
    expect(bytes.every((most) => most > 0 && most <= 1_048_576)).toBe(true);
    const large = Object.entries(messages).filter(
      ([, { examples, 'x-max-bytes': most }]) => JSON.stringify(examples[0]?.payload).length > most,
    );
    expect(large).toEqual([]);
  });

  it('calls each message of a socket as it is called on the wire', () => {
    const { subscribe_to_agents: ofAgents, subscribe, unsubscribe } = messages;
    expect([ofAgents?.name, subscribe?.name, unsubscribe?.name]).toEqual(['subscribe', 'subscribe', 'unsubscribe']);
    for (const namespace of ['workflows', 'agents', 'decisions']) {
      expect(Object.keys(document.channels[namespace]?.messages ?? {})).toEqual(
        expect.arrayContaining(['unsubscribe', 'unsubscribed', 'connect_error']),
      );
      const operation = document.operations[`unsubscribe_${namespace}`];
      const messageOf = (name: string) => [{ $ref: `#/channels/${namespace}/messages/${name}` }];
      expect(operation).toMatchObject({ action: 'receive', messages: messageOf('unsubscribe') });
      expect(operation?.reply?.messages).toEqual(messageOf('unsubscribed'));
    }
  });

  it.each([
    ['subscribe', { workflow_id: ID }, true],
    ['subscribe', { workflow_id: ID, after: 41 }, true],
    ['subscribe', { all: true, after: '1-0.0' }, true],
    ['subscribe', {}, false],
    ['subscribe', { all: true, workflow_id: ID }, false],
    ['subscribe', { workflow_id: ID, after: 1.5 }, false],
    ['subscribe_to_agents', { agent_id: 'ann' }, true],
    ['subscribe_to_agents', { all: true, agent_id: 'ann' }, false],
    ['subscribe_to_agents', {}, false],
    ['subscribed', { ok: true, subscription: 's1', position: '41' }, true],
    ['subscribed', { error: 'No', code: 'VALIDATION_FAILED', details: {} }, true],
    ['subscribed', {}, false],
    ['subscribed', { ok: true }, false],
    ['unsubscribe', 's1', true],
    ['unsubscribe', { subscription: 's1' }, false],
    ['unsubscribed', { ok: true }, true],
    ['unsubscribed', {}, false],
    ['connect_error', { error: 'No', code: 'UNAUTHORIZED', details: {} }, true],
    ['connect_error', { error: 'No' }, false],
    ['snapshot', { type: 'snapshot', cursor: '0-0.0', agent_id: 'ann', at: AT, data: { agents: [] } }, true],
  ])('takes as %s %j: %s', (name, content, isRight) => {
    expect(new DocumentedEvents().faultOf(name, content) === undefined).toBe(isRight);
  });

  it('means the same by an event on every channel', () => {
    for (const channel of Object.values(document.channels)) {
      for (const [name, { $ref }] of Object.entries(channel.messages))
        expect($ref).toBe(`#/components/messages/${name}`);
    }
  });

  it('describes every property, in snake_case', () => {
    const isDescribed = (value: Schema): boolean =>
      value.description !== undefined || Object.keys(flatten(document, value).properties ?? {}).length > 0;
    expect(
      properties.filter(({ value, at }) => !isDescribed(value) && !at.endsWith('.data')).map(({ at }) => at),
    ).toEqual([]);
    const odd = properties.filter(
      ({ at }) => !/\.[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(at) && !at.startsWith('WebhookHeaders'),
    );
    expect(odd.map(({ at }) => at)).toEqual([]);
  });
});
