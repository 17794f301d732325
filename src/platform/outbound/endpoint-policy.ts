import { addressKind, liesIn, parseAddress, rangeOf } from './address-kind.js';

/** The variables that hold the rules, for whoever reads a refusal. */
export interface RuleNames {
  readonly allowed: string;
  readonly denied: string;
  readonly privateNetworks: string;
}

export interface EndpointRules {
  /** Hosts, `*.domains`, addresses and ranges; when there is one, nothing else may be called. */
  readonly allowed: readonly string[];
  /** The same; may never be called, nor may a name that leads there. */
  readonly denied: readonly string[];
  /** Ranges that may be called although they are private. */
  readonly privateNetworks: readonly string[];
  readonly loopbackAllowed: boolean;
  readonly names: RuleNames;
}

/** Whom we may call: by the address as it is written, and by the address a name leads to. Says why not, in words. */
export class EndpointPolicy {
  constructor(private readonly rules: EndpointRules) {}

  /** As far as can be told without a name server. */
  judgeUrl(text: string): string | undefined {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return 'must be an http or https address';
    if (url.username !== '' || url.password !== '') return 'must not contain a user or a password';
    const host = hostOf(url);
    return this.judgeHost(host) ?? this.judgeNamedPlace(host);
  }

  /** Where a name leads to. */
  judgeAddress(text: string): string | undefined {
    const address = parseAddress(text);
    if (!address) return `leads to ${text}, which is no address`;
    if (liesIn(address, this.rules.denied)) return `leads to ${text}, which ${this.rules.names.denied} names`;
    const kind = addressKind(address);
    if (kind === 'public') return undefined;
    if (kind === 'metadata') return `leads to ${text}, where a cloud keeps its secrets`;
    if (kind === 'loopback') {
      if (this.rules.loopbackAllowed) return undefined;
      return `leads to ${text}, which is this machine; that is allowed in development only`;
    }
    if (liesIn(address, this.rules.privateNetworks)) return undefined;
    const { privateNetworks } = this.rules.names;
    return `leads to ${text}, which is not a public address; ${privateNetworks} names the private ones that may be called`;
  }

  private judgeHost(host: string): string | undefined {
    const { allowed, denied, names } = this.rules;
    if (isNamed(host, denied)) return `has the host ${host}, which ${names.denied} names`;
    if (allowed.length > 0 && !isNamed(host, allowed))
      return `has the host ${host}, which ${names.allowed} does not name`;
    return undefined;
  }

  private judgeNamedPlace(host: string): string | undefined {
    if (parseAddress(host)) return this.judgeAddress(host);
    // These lead to this machine by definition, whatever a name server says.
    return host === 'localhost' || host.endsWith('.localhost') ? this.judgeAddress('127.0.0.1') : undefined;
  }
}

/** Without the brackets of an IPv6 address and the dot at the end of a complete name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function isNamed(host: string, patterns: readonly string[]): boolean {
  const address = parseAddress(host);
  if (address) return liesIn(address, patterns);
  return patterns
    .filter((pattern) => rangeOf(pattern) === undefined)
    .map((pattern) => pattern.toLowerCase())
    .some((pattern) => (pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern));
}
