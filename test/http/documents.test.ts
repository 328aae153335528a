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
    const { headers } = await fetch(`${telar.address}${apiRoot}/health`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
