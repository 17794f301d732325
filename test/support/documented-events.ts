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
  /** Absent where it may have any size. */
  readonly 'x-max-bytes'?: number;
}
type Entry = Parameters<typeof eventsOfGlobalEntry>[0];

/** The log of all events of a deployment, or of a test. */
const GLOBAL_LOG = /^\{[^{}]*\}:events$/;
/** What a test writes into the log by itself. */
const MADE_UP = 'test.';
const PAGE = 1_000;

/** Compares messages with what `asyncapi.json` says of them, so that the document cannot drift from what is told. */
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

  /**
   * What is wrong with a message.
   * @param content an event, where the name is its type
   */
  faultOf(name: string, content: unknown): string | undefined {
    const message = this.messages[name];
    const text = JSON.stringify(content);
    if (!message) return `${name} is not documented: ${text}`;
    const bytes = Buffer.byteLength(text);
    if (bytes > (message['x-max-bytes'] ?? Infinity)) return `${name} has ${bytes} bytes: ${text.slice(0, 200)}`;
    const validate = this.validatorOf(name, message);
    const isAsDocumented: boolean = validate(content);
    return isAsDocumented ? undefined : `${name} ${this.ajv.errorsText(validate.errors)}: ${text}`;
  }

  private validatorOf(name: string, { payload }: Message): ValidateFunction {
    const known = this.validators.get(name);
    if (known) return known;
    const validate = this.ajv.compile({ $ref: String(payload['$ref']).replace('#/', 'spec#/') });
    this.validators.set(name, validate);
    return validate;
  }
}

/** Holds what a test file is told, in logs and over channels, against the document, and notes what there was. */
class Told {
  private readonly documented = new DocumentedEvents();
  private readonly names = new Set<string>();
  /** Many are told the same. */
  private readonly known = new Set<string>();
  private readonly faults: string[] = [];

  take(name: string, content: object): void {
    const key = 'id' in content && typeof content.id === 'string' ? `${name} ${content.id}` : undefined;
    if (name.startsWith(MADE_UP) || (key !== undefined && this.known.has(key))) return;
    if (key !== undefined) this.known.add(key);
    this.names.add(name);
    const fault = this.documented.faultOf(name, content);
    if (fault !== undefined) this.faults.push(fault);
  }

  assertDocumented(): void {
    const folder = process.env['EVENTS_SEEN_IN'];
    if (folder !== undefined)
      appendFileSync(join(folder, 'names'), [...this.names].map((name) => `${name}\n`).join(''));
    const faults = this.faults.splice(0);
    if (faults.length === 0) return;
    const first = faults.slice(0, 5).join('\n');
    throw new Error(`${faults.length} messages are not as openapi/asyncapi.json says:\n${first}`);
  }
}

let told: Told | undefined;
const toldHere = (): Told => (told ??= new Told());

/** @param name of the message in the document; of an event that is its type */
export function wasTold(name: string, content: object): void {
  toldHere().take(name, content);
}

/** Takes an entry of the log of all events, and says how many events were in it. */
export function wasLogged(entry: Entry): number {
  const events = eventsOfGlobalEntry(entry);
  for (const event of events) wasTold(event.type, event);
  return events.length;
}

/**
 * Judges what was told since it was last asked. The names are noted in the folder `EVENTS_SEEN_IN`, where a whole run wants
 * to know.
 * @throws Error where something is not as documented
 */
export function assertDocumented(): void {
  toldHere().assertDocumented();
}

/**
 * Judges also everything that was logged on a server, by whichever test.
 * @throws Error where something is not as documented
 */
export async function assertEventsDocumented(url: string): Promise<void> {
  if (await answersPing(url)) {
    const redis = new Redis(url);
    try {
      for await (const log of logsOn(redis)) await takeLog(redis, log);
    } finally {
      redis.disconnect();
    }
  }
  assertDocumented();
}

async function takeLog(redis: Redis, key: string): Promise<void> {
  let after = '-';
  for (;;) {
    const entries = await redis.xrange(key, after, '+', 'COUNT', PAGE);
    entries.forEach(wasLogged);
    const last = entries.at(-1);
    if (!last || entries.length < PAGE) return;
    after = `(${last[0]}`;
  }
}

/** The keys of the logs of all events on a server, one of each deployment. */
export async function* logsOn(redis: Redis): AsyncGenerator<string> {
  for await (const keys of redis.scanStream({ match: '*:events', count: 1_000 }) as AsyncIterable<string[]>) {
    yield* new Set(keys.filter((name) => GLOBAL_LOG.test(name)));
  }
}
