import { IncomingMessage } from 'node:http';

/** Where Socket.IO takes connections over. */
const UPGRADABLE = '/socket.io/';

/**
 * A request that stays one wherever nobody takes connections over. With somebody who listens for upgrades Node hands him every
 * request with an `Upgrade` header; Java's `HttpClient` and `curl --http2` send one (`h2c`) with each, and may be answered as if
 * they had not (RFC 9110, 7.8).
 */
export class PlainRequest extends IncomingMessage {
  private wantsUpgrade: boolean | null | undefined;

  /** Set by Node's parser, after the address. */
  set upgrade(isWanted: boolean | null) {
    this.wantsUpgrade = isWanted;
  }

  get upgrade(): boolean {
    return this.wantsUpgrade === true && (this.url ?? '').startsWith(UPGRADABLE);
  }
}
