import { join } from 'node:path';
import { answersPing } from '../ask-redis.js';
import { isAlive } from './is-alive.js';
import { readRecord, recordFileIn, urlOf } from './server-record.js';

/** The URL of the server that runs under this folder; nothing is started and nothing is held. */
export async function runningServer(dataDir: string): Promise<string | undefined> {
  const record = readRecord(recordFileIn(join(dataDir, 'redis')));
  if (!record?.pid || !isAlive(record.pid)) return undefined;
  const url = urlOf(record);
  return (await answersPing(url)) ? url : undefined;
}
