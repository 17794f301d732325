import { z } from 'zod';

/** One environment variable: what it means, what it may be, and what it is when nobody sets it. */
export interface Variable<T = unknown> {
  readonly name: string;
  /** One or two plain sentences; they become the comment in `.env.example`. */
  readonly description: string;
  /** As it would be written in the environment. Absent: nothing unless set. */
  readonly default: string | undefined;
  /** A secret's value appears in no message, log or document. */
  readonly secret: boolean;
  /** Parses the text, or `undefined` when the variable is unset and has no default. */
  readonly schema: z.ZodType<T>;
}

export interface VariableOptions {
  readonly description: string;
  readonly default?: string;
  readonly secret?: boolean;
}

/** Declares a variable; its schema reads text and gives the typed value. */
export function variable<T>(name: string, schema: z.ZodType<T>, options: VariableOptions): Variable<T> {
  return {
    name,
    schema,
    description: options.description,
    default: options.default,
    secret: options.secret ?? false,
  };
}

/** A whole number within bounds, both included. */
export function integer(bounds: { min: number; max: number }): z.ZodType<number> {
  const range = `must be a whole number from ${bounds.min} to ${bounds.max}`;
  return z
    .string({ error: 'must be set' })
    .regex(/^-?\d{1,15}$/, range)
    .transform(Number)
    .pipe(z.number().min(bounds.min, range).max(bounds.max, range));
}

/** A number within bounds, both included, written as `0.7`. */
export function decimal(bounds: { min: number; max: number }): z.ZodType<number> {
  const range = `must be a number from ${bounds.min} to ${bounds.max}`;
  return z
    .string({ error: 'must be set' })
    .regex(/^\d{1,9}(\.\d{1,9})?$/, range)
    .transform(Number)
    .pipe(z.number().min(bounds.min, range).max(bounds.max, range));
}

/** Off and on. */
export function flag(): z.ZodType<boolean> {
  return z.enum(['0', '1'], { error: 'must be 0 or 1' }).transform((text) => text === '1');
}

/** One of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T): z.ZodType<T[number]> {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

/** Words separated by commas; spaces around them and empty ones do not count. */
export function list(): z.ZodType<readonly string[]> {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    );
}

/** `name=value` pairs separated by commas, each name once. `value` checks the values and gives them a type. */
export function pairs<T>(value: z.ZodType<T>): z.ZodType<ReadonlyMap<string, T>> {
  return list().transform((words, context) => {
    const read = new Map<string, T>();
    const refuse = (message: string): void => {
      context.issues.push({ code: 'custom', message, input: words });
    };
    for (const word of words) {
      const [, name = '', given = ''] = /^([^=]*)=(.*)$/.exec(word)?.map((part) => part.trim()) ?? [];
      if (name === '' || given === '') {
        refuse(`must be name=value pairs separated by commas, and "${word}" is none`);
        continue;
      }
      const parsed = value.safeParse(given);
      if (read.has(name)) refuse(`has "${name}" twice`);
      else if (parsed.success) read.set(name, parsed.data);
      else refuse(`has "${name}", whose value ${parsed.error.issues.map(({ message }) => message).join('; ')}`);
    }
    return read;
  });
}

export function text(): z.ZodString {
  return z.string({ error: 'must be set' });
}
