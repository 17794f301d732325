import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { sourceFile } from '#platform/files/source-file.js';

const EMBEDDED_ENTRY = 'embedded-redis.entry.js';

/** Where a server keeps its things. */
export interface ServerHome {
  readonly dir: string;
  readonly logFile: string;
}

export interface ServerAddress {
  readonly port: number;
  readonly password: string;
}

/** Nothing acknowledged is lost in a crash of the machine: docs/operations.md says what each setting loses. */
export function startPrivate(program: string, home: ServerHome, address: ServerAddress): ChildProcess {
  const settings = [
    'bind 127.0.0.1',
    `port ${address.port}`,
    `requirepass ${address.password}`,
    `dir ${JSON.stringify(home.dir)}`,
    `logfile ${JSON.stringify(home.logFile)}`,
    'daemonize no',
    'save ""',
    'appendonly yes',
    'appendfsync always',
    // A rewrite of a small log costs more than the disk it saves.
    'auto-aof-rewrite-min-size 256mb',
    'maxmemory-policy noeviction',
  ];
  return startDetached(program, ['-'], home, settings.join('\n'));
}

/** The JavaScript server: Node is all it needs, memory is all it has. */
export function startEmbedded(home: ServerHome, address: ServerAddress): ChildProcess {
  const entry = sourceFile(`platform/redis/local/${EMBEDDED_ENTRY}`);
  return startDetached(process.execPath, [entry, place(address)], home, JSON.stringify(address));
}

/** Whether a command line is that of a server as we start them, at this port: redis-server writes the place there too. */
export function isServerCommand(command: string, address: Pick<ServerAddress, 'port'>): boolean {
  const isServer = /(redis|valkey)-server/.test(command) || command.includes(EMBEDDED_ENTRY);
  return isServer && command.split(/\s+/).includes(place(address));
}

const place = ({ port }: Pick<ServerAddress, 'port'>): string => `127.0.0.1:${port}`;

/**
 * In a process group of its own, so that neither Ctrl-C nor our own violent end reaches it. The settings go through
 * standard input: a command line, with a password in it, could be read by every user of the machine.
 */
function startDetached(program: string, args: string[], home: ServerHome, input: string): ChildProcess {
  const output = openSync(home.logFile, 'a', 0o600);
  try {
    const server = spawn(program, args, { cwd: home.dir, detached: true, stdio: ['pipe', output, output] });
    server.on('error', () => undefined); // Shows as a server that ended before it answered.
    server.stdin?.on('error', () => undefined);
    server.stdin?.end(`${input}\n`);
    server.unref();
    return server;
  } finally {
    closeSync(output);
  }
}
