import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import type { AppError } from '#kernel/errors/app-error.js';
import { EndpointPolicy, hostOf, type EndpointRules } from './endpoint-policy.js';

/** All addresses of a name. */
export type ResolveName = (name: string) => Promise<LookupAddress[]>;

const askSystem: ResolveName = (name) => lookup(name, { all: true });

/**
 * Keeps us from being sent where we should not go. A registration is judged by its text alone: its name may not resolve yet,
 * or may lead elsewhere tomorrow. What counts is checked when a connection is made: the addresses a name leads to are
 * judged and handed to the socket in the same breath, so that no second answer of a name server can come in between.
 */
export class EndpointGuard {
  private readonly policy: EndpointPolicy;

  constructor(
    rules: EndpointRules,
    /** The error that says so, where an address may not be called. */
    private readonly refused: (host: string, reason: string) => AppError,
    private readonly resolve: ResolveName = askSystem,
  ) {
    this.policy = new EndpointPolicy(rules);
  }

  /** Why an address may not be called, as far as its text tells; undefined when it may. */
  objection(url: string): string | undefined {
    return this.policy.judgeUrl(url);
  }

  /** @throws AppError, the one of this guard */
  assertCallable(url: URL): void {
    const reason = this.policy.judgeUrl(url.href);
    if (reason !== undefined) throw this.refused(hostOf(url), reason);
  }

  /** For the sockets of our HTTP client; not asked for a host that is an address already. */
  readonly lookup: LookupFunction = (name, options, callback) => {
    this.placesOf(name).then(
      (places) => {
        const [first] = places;
        if (options.all === true) callback(null, places);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error as NodeJS.ErrnoException, '');
      },
    );
  };

  /** One bad place among good ones is one too many: which of them a socket takes is not for us to say. */
  private async placesOf(name: string): Promise<[LookupAddress, ...LookupAddress[]]> {
    const [first, ...others] = await this.resolve(name);
    if (!first) throw Object.assign(new Error(`${name} leads nowhere`), { code: 'ENOTFOUND' });
    for (const { address } of [first, ...others]) {
      const reason = this.policy.judgeAddress(address);
      if (reason !== undefined) throw this.refused(name, reason);
    }
    return [first, ...others];
  }
}
