import { io, type Socket } from 'socket.io-client';

/**
 * Sockets that are told everything, in a process of their own: to read it is their work and not the benchmark's. It says
 * `ready` when they follow, and answers every message with the positions at which they are.
 */
const [, , origin = '', key = '', count = '0'] = process.argv;
const positions: string[] = [];

async function enter(i: number): Promise<Socket> {
  const options = { auth: { api_key: key }, transports: ['websocket'], forceNew: true };
  const socket = io(`${origin}/workflows`, options);
  socket.on('event', ({ cursor }: { cursor: string }) => {
    positions[i] = cursor;
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('connect_error', reject);
  });
  const { position } = (await socket.emitWithAck('subscribe', { all: true })) as { position?: string };
  if (position === undefined) throw new Error('A subscription was refused');
  positions[i] ??= position;
  return socket;
}

async function main(): Promise<void> {
  for (let i = 0; i < Number(count); i++) await enter(i);
  process.on('message', () => process.send?.([...new Set(positions)]));
  process.send?.('ready');
}

void main();
