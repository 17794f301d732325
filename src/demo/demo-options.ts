import { parseArgs } from 'node:util';
import { UsageMistaken } from './demo.errors.js';

/** Genres that a project may name. */
export const GENRES = ['action', 'comedy', 'drama', 'horror', 'sci-fi', 'thriller', 'romance', 'documentary'] as const;

const DEFAULT_PREMISE =
  'A retired lighthouse keeper finds that the lamp she switched off ten years ago is answering signals ' +
  'from a ship that sank on the night her brother disappeared.';
const MAX_PREMISE = 5_000;
const MAX_TITLE = 200;

/** What the demo was asked for. */
export interface DemoOptions {
  readonly premise: string;
  readonly genre?: string;
  readonly title?: string;
  /** Root of every choice the agents make; left out, the service derives it. */
  readonly seed?: number;
  /** Approve whatever is asked instead of asking the person at the terminal. */
  readonly yes: boolean;
  /** The Redis to use instead of a private one. */
  readonly redisUrl?: string;
}

export type Command = { readonly kind: 'help' } | { readonly kind: 'run'; readonly options: DemoOptions };

/** @throws UsageMistaken when a flag is unknown or a value cannot be used */
export function parseCommand(args: readonly string[]): Command {
  const values = readFlags(args);
  if (values.help) return { kind: 'help' };
  return {
    kind: 'run',
    options: {
      premise: readText('--premise', values.premise ?? DEFAULT_PREMISE, MAX_PREMISE),
      yes: values.yes,
      ...(values.genre === undefined ? {} : { genre: readGenre(values.genre) }),
      ...(values.title === undefined ? {} : { title: readText('--title', values.title, MAX_TITLE) }),
      ...(values.seed === undefined ? {} : { seed: readSeed(values.seed) }),
      ...(values['redis-url'] === undefined ? {} : { redisUrl: readRedisUrl(values['redis-url']) }),
    },
  };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        premise: { type: 'string' },
        genre: { type: 'string' },
        title: { type: 'string' },
        seed: { type: 'string' },
        'redis-url': { type: 'string' },
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageMistaken((error as Error).message, {}, { cause: error });
  }
}

function readText(flag: string, value: string, max: number): string {
  const text = value.trim();
  if (text === '') throw new UsageMistaken(`${flag} is empty: say something after it, in quotes.`);
  if (text.length > max) throw new UsageMistaken(`${flag} has ${text.length} characters, and ${max} are the most.`);
  return text;
}

function readGenre(value: string): string {
  const genre = value.trim().toLowerCase();
  if ((GENRES as readonly string[]).includes(genre)) return genre;
  throw new UsageMistaken(`--genre "${value}" is not known. Take one of: ${GENRES.join(', ')}.`);
}

function readSeed(value: string): number {
  const seed = Number(value);
  if (/^-?\d+$/.test(value) && Number.isSafeInteger(seed)) return seed;
  throw new UsageMistaken(`--seed "${value}" is not a whole number.`);
}

function readRedisUrl(value: string): string {
  if (URL.canParse(value) && /^rediss?:$/.test(new URL(value).protocol)) return value;
  throw new UsageMistaken('--redis-url must look like redis://host:port.');
}
