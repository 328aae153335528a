import { isIP } from 'node:net';
import { z } from 'zod';
import { isLoopback } from './host-names.ts';

/** `https://telar.example.cl, https://telar.example.cl:8443` as the origins that browsers send. */
export const PublicUrls = z.string().transform((text, context) => {
  const origins = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(originOf);
  if (origins.includes(null))
    context.addIssue({ code: 'custom', message: 'expected addresses such as https://telar.example.cl' });
  return origins.filter((origin) => origin !== null);
});

function originOf(address: string): string | null {
  const url = URL.parse(address);
  const isWhole = url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/';
  return isWhole && url.search === '' && url.username === '' ? url.origin : null;
}

/** Names that Express knows for ranges of addresses. */
const ranges = ['loopback', 'linklocal', 'uniquelocal'];

/** `1`: the nearest proxy; `10.0.0.0/8, loopback`: those; `0`: none. */
export const TrustedProxies = z.string().transform((text, context): number | string[] | false => {
  if (/^\d+$/.test(text.trim())) return Number(text) || false;
  const parts = text.split(',').map((part) => part.trim());
  if (!parts.every(isRange))
    context.addIssue({
      code: 'custom',
      message: `expected how many proxies there are, or addresses such as 10.0.0.0/8 or ${ranges.join(', ')}`,
    });
  return parts;
});

function isRange(part: string): boolean {
  if (ranges.includes(part)) return true;
  const [address = '', bits, more] = part.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    most > 0 && more === undefined && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
  );
}

/**
 * Whom to trust unless it is set. A service on loopback that has a public address is reached from elsewhere through a
 * proxy on this machine alone, so that one says who the visitors are; otherwise they would share one limit of requests.
 */
export const defaultTrust = (host: string, publicOrigins: readonly string[]): string[] | false =>
  isLoopback(host) && publicOrigins.length > 0 ? ['loopback'] : false;
