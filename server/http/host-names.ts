import { isIP } from 'node:net';

/**
 * The name of a `Host` header without its port, as browsers write it: lower case, `127.1` as `127.0.0.1`, brackets around
 * IPv6. `null` for what is no host.
 */
export function hostNameOf(header: string): string | null {
  if (!/^[\w.:[\]-]+$/.test(header)) return null;
  return URL.parse(`http://${header}`)?.hostname ?? null;
}

/** Whether a name or address means this machine to whoever uses it; a DNS answer cannot change that. */
export function isLoopback(name: string): boolean {
  return (
    name === 'localhost' ||
    name === '::1' ||
    name === '[::1]' ||
    (isIP(name) === 4 && name.startsWith('127.'))
  );
}

/** Whether a name is an address written in numbers. No DNS answer leads there, so no rebound name is one. */
export const isAddress = (name: string): boolean => isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;

/** An address of a socket as a host name: `::ffff:10.0.0.1` is `10.0.0.1`, `fe80::1%eth0` has no zone. */
export function hostNameOfSocket(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  return bare.includes(':') ? `[${bare}]` : bare;
}
