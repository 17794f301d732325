import { agentEvents } from '#agents';
import type { EventClass } from '#platform/events/event-class.js';
import { workflowEvents } from '#workflows';
import { exampleOf } from './example-of.js';
import { jsonSchema, type Schema, type Schemas } from './json-schema.js';
import { Lagging, ServerClosing, Snapshot, Subscribe, SubscribeAcknowledged, WebhookHeaders } from './stream.event.js';

export const EVENTS: readonly EventClass[] = [...workflowEvents, ...agentEvents];
const BESIDES = [Snapshot, ServerClosing, Lagging, Subscribe, SubscribeAcknowledged] as const;

/** Every class that the document is made of. */
export const MODELS = [...EVENTS, ...BESIDES, WebhookHeaders];

/** The shapes as JSON Schema; each event says its own type. */
export function schemasOf(openApi: Schemas): Schemas {
  const schemas = Object.fromEntries(Object.entries(openApi).map(([name, schema]) => [name, jsonSchema(schema)]));
  for (const { name, type } of EVENTS) schemas[name] = typed(schemas[name] ?? {}, type);
  return schemas;
}

/** Every message by its name: an event is called by its type. */
export function messagesOf(schemas: Schemas): Readonly<Record<string, object>> {
  const events = EVENTS.map((event) => [event.type, messageOf(event.type, event, schemas)] as const);
  const besides = BESIDES.map((model) => [model.title, messageOf(model.title, model, schemas)] as const);
  return Object.fromEntries([...events, ...besides]);
}

function messageOf(
  name: string,
  model: { readonly name: string; readonly maxBytes: number },
  schemas: Schemas,
): object {
  const schema = schemas[model.name] ?? {};
  return {
    name,
    title: model.name,
    summary: schema['description'],
    contentType: 'application/json',
    payload: { $ref: `#/components/schemas/${model.name}` },
    examples: [{ name, payload: exampleOf(withoutOptional(schema), schemas) }],
    'x-max-bytes': model.maxBytes,
  };
}

function typed(schema: Schema, type: string): Schema {
  const { properties, required = [] } = schema as { properties: Schemas; required?: readonly string[] };
  const word = { type: 'string', const: type, description: 'What has happened' };
  return { ...schema, properties: { type: word, ...properties }, required: ['type', ...required] };
}

/** An example has what a message always has; its data show everything that may be in them. */
function withoutOptional(schema: Schema): Schema {
  const { properties, required = [] } = schema as { properties: Schemas; required?: readonly string[] };
  const always = Object.entries(properties).filter(([name, part]) => required.includes(name) || 'examples' in part);
  return { ...schema, properties: Object.fromEntries(always.filter(([name]) => name !== 'actor')) };
}
