import type { Clock } from '#kernel/clock.js';
import type { CallbackAddress } from '../work-order.js';
import {
  callbackToken,
  verifyCallback,
  type AttemptName,
  type CallbackRequest,
  type CallbackVerdict,
} from './verify-callback.js';

export interface CallbackSettings {
  readonly callbackUrl?: string | undefined;
  readonly callbackSecret?: string | undefined;
}

/** The other way round: agents that report by themselves. */
export class AgentCallbacks {
  constructor(
    private readonly settings: CallbackSettings,
    private readonly clock: Clock,
  ) {}

  /** What goes with an order; undefined when the configuration names no address or no secret: then agents are polled. */
  addressFor(attempt: AttemptName): CallbackAddress | undefined {
    const { callbackUrl: url, callbackSecret: secret } = this.settings;
    return url === undefined || secret === undefined ? undefined : { url, token: callbackToken(secret, attempt) };
  }

  verify(request: CallbackRequest): CallbackVerdict {
    const { callbackSecret: secret } = this.settings;
    if (secret === undefined) return { kind: 'refused', reason: 'forged' };
    return verifyCallback(request, secret, this.clock.now());
  }
}
