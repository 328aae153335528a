import { describe, expect, it } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import { startTelar } from '../running-telar.ts';
import { sendRaw } from './send-raw.ts';

/** Statuses of one request each for visitors as a proxy on this machine names them, where one may send two a minute. */
async function statusesOf(
  environment: Record<string, string>,
  forwarded: readonly string[],
): Promise<number[]> {
  const telar = await startTelar(null, { TELAR_RATE_LIMIT: '2', ...environment });
  try {
    const statuses: number[] = [];
    for (const visitor of forwarded) {
      const headers = { host: 'telar.example.cl', 'x-forwarded-for': visitor, 'x-forwarded-proto': 'https' };
      statuses.push((await sendRaw(`${telar.address}${apiRoot}/revisions`, { headers })).status);
    }
    return statuses;
  } finally {
    await telar.stop();
  }
}

const visitors = ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.1', '203.0.113.1'];
const publicUrl = { TELAR_PUBLIC_URL: 'https://telar.example.cl', TELAR_OPEN: '1' };

describe('behind a proxy', () => {
  it('visitors have a limit each, where the service listens on this machine and has a public address', async () => {
    expect(await statusesOf(publicUrl, visitors)).toEqual([200, 200, 200, 200, 429]);
  });

  it('the word of the proxy counts, and not what a visitor writes before it', async () => {
    const forged = ['198.51.100.7', '198.51.100.8', '198.51.100.9'].map((first) => `${first}, 203.0.113.1`);
    expect(await statusesOf(publicUrl, forged)).toEqual([200, 200, 429]);
  });

  it('nobody’s word counts where no proxy is trusted', async () => {
    expect(await statusesOf({ ...publicUrl, TELAR_TRUST_PROXY: '0' }, visitors)).toEqual([
      200, 200, 429, 429, 429,
    ]);
  });

  it('a name that the proxy passes on is held to the same list', async () => {
    const telar = await startTelar(null, publicUrl);
    try {
      const through = (host: string) =>
        sendRaw(`${telar.address}${apiRoot}/revisions`, {
          headers: { host: '127.0.0.1:3000', 'x-forwarded-host': host, 'x-forwarded-for': '203.0.113.1' },
        });
      expect((await through('telar.example.cl')).status).toBe(200);
      expect((await through('rebind.example')).status).toBe(421);
    } finally {
      await telar.stop();
    }
  });
});
