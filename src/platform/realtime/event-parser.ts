import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';

/**
 * Encodes as Socket.IO does, but what is sent in an `event` once for all who are told it: looking through it for bytes and
 * writing it as JSON is most of what telling costs.
 */
class EventEncoder extends Encoder {
  private readonly texts = new WeakMap<object, string>();

  override encode(packet: Packet): unknown[] {
    const [name, event, ...rest] = (Array.isArray(packet.data) ? packet.data : []) as unknown[];
    if (packet.type !== PacketType.EVENT || name !== 'event' || !isObject(event)) return super.encode(packet);
    const [shell] = super.encode({ ...packet, data: [name, 0, ...rest] }) as [string];
    return [shell.replace('["event",0', () => `["event",${this.textOf(event)}`)];
  }

  private textOf(event: object): string {
    const known = this.texts.get(event);
    if (known !== undefined) return known;
    const text = JSON.stringify(event);
    this.texts.set(event, text);
    return text;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** For the option `parser` of a Socket.IO server; clients need nothing special. */
export const eventParser = { Encoder: EventEncoder, Decoder };
