import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { Redis } from 'ioredis';
import { answersPing } from '#platform/redis/ask-redis.js';
import { eventsOfGlobalEntry } from '#workflows';
import { closed, FORMATS } from './documented.js';

type Json = Record<string, unknown>;
interface Message {
  readonly payload: Json;
  readonly 'x-max-bytes': number;
}
interface Logged {
  readonly id: string;
  readonly type: string;
}

/** The log of all events of a deployment, or of a test. */
const GLOBAL_LOG = /^\{[^{}]*\}:events$/;
/** What a test writes into the log by itself. */
const MADE_UP = 'test.';
const PAGE = 1_000;

/** Compares events with what `asyncapi.json` says of them, so that the document cannot drift from what is told. */
export class DocumentedEvents {
  private readonly messages: Readonly<Record<string, Message>>;
  private readonly ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor() {
    const { components } = JSON.parse(readFileSync('openapi/asyncapi.json', 'utf8')) as {
      components: { messages: Record<string, Message>; schemas: Record<string, Json> };
    };
    this.messages = components.messages;
    this.ajv.addSchema({ $id: 'spec', components: { schemas: closed(components.schemas) } });
  }

  /** What is wrong with the event. */
  faultOf(event: Logged): string | undefined {
    const message = this.messages[event.type];
    if (!message) return `${event.id} ${event.type} is not documented`;
    const bytes = Buffer.byteLength(JSON.stringify(event));
    if (bytes > message['x-max-bytes']) return `${event.id} ${event.type} has ${bytes} bytes`;
    const validate = this.validatorOf(event.type, message);
    const isAsDocumented: boolean = validate(event);
    if (isAsDocumented) return undefined;
    return `${event.id} ${event.type} ${this.ajv.errorsText(validate.errors)}: ${JSON.stringify(event)}`;
  }

  private validatorOf(type: string, { payload }: Message): ValidateFunction {
    const known = this.validators.get(type);
    if (known) return known;
    const validate = this.ajv.compile({ $ref: String(payload['$ref']).replace('#/', 'spec#/') });
    this.validators.set(type, validate);
    return validate;
  }
}

/**
 * Reads everything that was told on a server, by whichever test. What types there were is noted in the folder
 * `EVENTS_SEEN_IN`, where a whole run wants to know.
 * @throws Error where an event is not as documented
 */
export async function assertEventsDocumented(url: string): Promise<void> {
  if (!(await answersPing(url))) return;
  const documented = new DocumentedEvents();
  const redis = new Redis(url);
  const seen = new Set<string>();
  const faults: string[] = [];
  try {
    for await (const event of eventsOn(redis)) {
      if (event.type.startsWith(MADE_UP)) continue;
      seen.add(event.type);
      const fault = documented.faultOf(event);
      if (fault !== undefined) faults.push(fault);
    }
  } finally {
    redis.disconnect();
  }
  const folder = process.env['EVENTS_SEEN_IN'];
  if (folder !== undefined) appendFileSync(join(folder, 'types'), [...seen].map((type) => `${type}\n`).join(''));
  if (faults.length === 0) return;
  throw new Error(`${faults.length} events are not as openapi/asyncapi.json says:\n${faults.slice(0, 5).join('\n')}`);
}

async function* eventsOn(redis: Redis): AsyncGenerator<Logged> {
  for await (const keys of redis.scanStream({ match: '*:events', count: 1_000 }) as AsyncIterable<string[]>) {
    for (const key of new Set(keys.filter((name) => GLOBAL_LOG.test(name)))) yield* eventsIn(redis, key);
  }
}

async function* eventsIn(redis: Redis, key: string): AsyncGenerator<Logged> {
  let after = '-';
  for (;;) {
    const entries = await redis.xrange(key, after, '+', 'COUNT', PAGE);
    for (const entry of entries) yield* eventsOfGlobalEntry(entry);
    const last = entries.at(-1);
    if (!last || entries.length < PAGE) return;
    after = `(${last[0]}`;
  }
}
