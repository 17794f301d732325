import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const serverRecord = z.object({
  kind: z.enum(['private', 'embedded']),
  /** Of the server while it runs. */
  pid: z.number().int().positive().nullable(),
  port: z.number().int().positive(),
  /** Made by us: who accepts it is the server we started, and no other process on a port we once had. */
  password: z.string().min(1),
});

/** What a later service must know to use the server again. */
export type ServerRecord = z.infer<typeof serverRecord>;

/** @param dir where the server keeps its things */
export const recordFileIn = (dir: string): string => join(dir, 'server.json');

export function readRecord(file: string): ServerRecord | undefined {
  try {
    return serverRecord.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined; // None yet, or half a file: a new server gets a new record.
  }
}

/** Whole or not at all, and readable by its owner alone. */
export function writeRecord(file: string, record: ServerRecord): void {
  writeFileSync(`${file}.new`, JSON.stringify(record, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function urlOf({ password, port }: ServerRecord): string {
  return `redis://:${password}@127.0.0.1:${port}`;
}
