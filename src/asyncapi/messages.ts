import { agentEvents } from '#agents';
import type { EventClass } from '#platform/events/event-class.js';
import { workflowEvents } from '#workflows';
import { exampleOf } from './example-of.js';
import { jsonSchema, type Schema, type Schemas } from './json-schema.js';
import * as stream from './stream.event.js';

export const EVENTS: readonly EventClass[] = [...workflowEvents, ...agentEvents];

interface Besides {
  readonly name: string;
  readonly title: string;
  readonly maxBytes?: number;
  /** Where another message has the same on the wire. */
  readonly wireName?: string;
  /** Of which lists of members exactly one is there. */
  readonly alternatives?: readonly (readonly string[])[];
}

/** What comes with `unsubscribe` is no object. */
const UNSUBSCRIBE = { name: 'Unsubscribe', title: 'unsubscribe', maxBytes: 16_384 };
const SUBSCRIPTION: Schema = {
  type: 'string',
  description: 'The name of a subscription, of which nothing more is wanted',
  examples: ['s1'],
};

const WEBHOOKS: readonly Besides[] = [stream.WebhookDelivery, stream.WebhookMissed];
const BESIDES: readonly Besides[] = [
  stream.Snapshot,
  stream.ServerClosing,
  stream.TooSlow,
  stream.Lagging,
  stream.SubscribeToWorkflows,
  stream.SubscribeToAgents,
  stream.Subscribed,
  UNSUBSCRIBE,
  stream.Unsubscribed,
  stream.ConnectionRefused,
  stream.SubscriptionEnded,
];

/** Every class that the document is made of. */
export const MODELS = [...EVENTS, ...Object.values(stream)];

/** The shapes as JSON Schema; each event says its own type. */
export function schemasOf(openApi: Schemas): Schemas {
  const schemas = Object.fromEntries(Object.entries(openApi).map(([name, schema]) => [name, jsonSchema(schema)]));
  for (const { name, type } of EVENTS) schemas[name] = typed(schemas[name] ?? {}, type);
  for (const { name, alternatives } of BESIDES)
    if (alternatives) schemas[name] = { ...schemas[name], oneOf: alternatives.map((required) => ({ required })) };
  return { ...schemas, [UNSUBSCRIBE.name]: SUBSCRIPTION };
}

/** Every message by its name: an event is called by its type. */
export function messagesOf(schemas: Schemas): Readonly<Record<string, object>> {
  const events = EVENTS.map((event) => [event.type, messageOf(event.type, event, schemas)] as const);
  const besides = BESIDES.map((model) => [model.title, messageOf(model.title, model, schemas)] as const);
  const headers = { $ref: `#/components/schemas/${stream.WebhookHeaders.name}` };
  const webhooks = WEBHOOKS.map(
    (model) => [model.title, { headers, ...messageOf(model.title, model, schemas) }] as const,
  );
  return Object.fromEntries([...events, ...besides, ...webhooks]);
}

function messageOf(key: string, model: Omit<Besides, 'title'>, schemas: Schemas): object {
  const schema = schemas[model.name] ?? {};
  const name = model.wireName ?? key;
  return {
    name,
    title: model.name,
    summary: schema['description'],
    contentType: 'application/json',
    payload: { $ref: `#/components/schemas/${model.name}` },
    examples: [{ name, payload: exampleOf(withoutOptional(schema), schemas) }],
    ...(model.maxBytes !== undefined && { 'x-max-bytes': model.maxBytes }),
  };
}

function typed(schema: Schema, type: string): Schema {
  const { properties, required = [] } = schema as { properties: Schemas; required?: readonly string[] };
  const word = { type: 'string', const: type, description: 'What has happened' };
  return { ...schema, properties: { type: word, ...properties }, required: ['type', ...required] };
}

/** An example has what a message always has; its data show everything that may be in them. */
function withoutOptional(schema: Schema): Schema {
  const { properties, required = [] } = schema as { properties?: Schemas; required?: readonly string[] };
  if (!properties) return schema;
  const always = Object.entries(properties).filter(([name, part]) => required.includes(name) || 'examples' in part);
  return { ...schema, properties: Object.fromEntries(always.filter(([name]) => name !== 'actor')) };
}
