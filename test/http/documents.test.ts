import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('the documents of the API', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());

  it('describe every endpoint of the contract in OpenAPI 3.1', async () => {
    const response = await fetch(`${telar.address}${apiRoot}/openapi.json`);
    const document = (await response.json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(document.openapi).toBe('3.1.0');
    for (const { method, path } of Object.values(api))
      expect(document.paths[`${apiRoot}${path}`]).toHaveProperty(method);
  });

  it('say that the service is alive and ready', async () => {
    expect(await telar.query(api.health)).toMatchObject({ status: 'alive' });
    expect(await telar.query(api.ready)).toMatchObject({ status: 'ready', engine: 'embedded' });
  });

  it('spare who asks again: the same answer is a 304', async () => {
    const address = `${telar.address}${apiRoot}/territories?kind=region`;
    const first = await fetch(address);
    await first.text();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect(
      (await fetch(address, { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } })).status,
    ).toBe(304);
  });

  it('carry the security headers, and let nothing be loaded from elsewhere', async () => {
    const pages = ['/', '/docs/', '/none.js', `${apiRoot}/health`, `${apiRoot}/metrics`, `${apiRoot}/none`];
    for (const page of [...pages, `${apiRoot}/networks/network:demo-02/export?format=bundle`]) {
      const { headers } = await fetch(telar.address + page);
      const policy = headers.get('content-security-policy');
      expect(policy, page).toContain("default-src 'self'");
      expect(policy, page).toContain("frame-ancestors 'self'");
      expect(policy, page).not.toMatch(/unsafe|https?:/);
      expect(headers.get('x-content-type-options'), page).toBe('nosniff');
      expect(headers.get('referrer-policy'), page).toBe('no-referrer');
      for (const name of ['x-powered-by', 'server']) expect(headers.get(name), page).toBeNull();
    }
  });
});
