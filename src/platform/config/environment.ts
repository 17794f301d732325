import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** Variables by name, as text. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's environment over that of a `.env` file in the given folder. The only place that reads `process.env`. */
export function readEnvironment(folder = process.cwd()): Environment {
  const file = join(folder, '.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...fromFile, ...process.env };
}

/** By these LangChain sends what every node and every model is given, and what it answers, to LangSmith. */
const TRACING_VARIABLES = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

/** Has this process tell nobody what it works on, even beside programs that do: nobody declared it of ours. */
export function keepToOurselves(): void {
  for (const name of TRACING_VARIABLES) Reflect.deleteProperty(process.env, name);
}
