import ipaddr from 'ipaddr.js';

export type AddressKind = 'public' | 'loopback' | 'metadata' | 'private';

/** Where clouds tell a machine its own secrets. Two of them lie in ranges that would pass for others. */
const METADATA = ['169.254.169.254', '169.254.170.2', '100.100.100.200', '168.63.129.16', 'fd00:ec2::254'];

/** An IPv4 address that is written as IPv6 is the IPv4 address. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

/** `private` is everything that is neither of the others: link-local, carrier-grade NAT, multicast, tunnels, reserved. */
export function addressKind(address: ipaddr.IPv4 | ipaddr.IPv6): AddressKind {
  if (METADATA.includes(address.toString())) return 'metadata';
  const range = address.range();
  if (range === 'unicast' && isGlobal(address)) return 'public';
  return range === 'loopback' || range === 'unspecified' ? 'loopback' : 'private';
}

/** What is `unicast` beyond this part of IPv6 was never given to anybody, and `::127.0.0.1` is among it. */
function isGlobal(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.kind() === 'ipv4' || liesIn(address, ['2000::/3']);
}

/** Whether an address lies in one of the networks, each an address or a range such as `10.0.0.0/8`. */
export function liesIn(address: ipaddr.IPv4 | ipaddr.IPv6, networks: readonly string[]): boolean {
  return networks.some((network) => {
    const [base, bits] = rangeOf(network) ?? [];
    if (base === undefined || bits === undefined || base.kind() !== address.kind()) return false;
    return address.match(base, bits);
  });
}

/** The address and its significant bits; undefined for a text that is neither an address nor a range. */
export function rangeOf(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | undefined {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  const address = text.includes('/') ? undefined : parseAddress(text);
  return address && [address, address.kind() === 'ipv4' ? 32 : 128];
}
