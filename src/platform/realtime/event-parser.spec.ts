import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';
import { eventParser } from './event-parser.js';

describe('the parser of sockets', () => {
  const event = { id: 'w1:4', type: 'workflow.paused', data: { reason: 'lunch "soon" $& é' } };
  const packets: readonly Packet[] = [
    { type: PacketType.EVENT, nsp: '/workflows', data: ['event', event, 's1'] },
    { type: PacketType.EVENT, nsp: '/workflows', data: ['event', event, 's2'] },
    { type: PacketType.EVENT, nsp: '/', data: ['event', event] },
    { type: PacketType.EVENT, nsp: '/agents', id: 7, data: ['event', event, 's1'] },
    { type: PacketType.EVENT, nsp: '/agents', data: ['event', 'a word'] },
    { type: PacketType.EVENT, nsp: '/agents', data: ['lagging', { stalled_ms: 5 }] },
    { type: PacketType.ACK, nsp: '/agents', id: 1, data: [{ ok: true }] },
    { type: PacketType.CONNECT_ERROR, nsp: '/agents', data: { message: 'no' } },
    { type: PacketType.DISCONNECT, nsp: '/agents' },
  ];

  it('encodes as Socket.IO does', () => {
    const encoder = new eventParser.Encoder();
    for (const packet of packets) expect(encoder.encode(packet)).toEqual(new Encoder().encode(packet));
    expect(eventParser.Decoder).toBe(Decoder);
  });

  it('writes an event once, for however many', () => {
    const toJSON = jest.fn(() => ({ id: 'w1:5' }));
    const [encoder, event] = [new eventParser.Encoder(), { toJSON }];
    for (const subscription of ['s1', 's2', 's3'])
      expect(encoder.encode({ type: PacketType.EVENT, nsp: '/', data: ['event', event, subscription] })).toEqual([
        `2["event",{"id":"w1:5"},"${subscription}"]`,
      ]);
    expect(toJSON).toHaveBeenCalledTimes(1);
  });
});
