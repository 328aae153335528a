import { describe, expect, it } from 'vitest';
import { readConfig } from '../server/config.ts';

const megabyte = 1024 * 1024;

describe('readConfig', () => {
  it('takes defaults for what is not set, and an empty variable for one that is not', () => {
    expect(readConfig({ PORT: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      uploads: { fileBytes: 64 * megabyte, requestBytes: 256 * megabyte },
      previews: { bytes: 1024 * megabyte, ageMs: 30 * 60_000 },
      neo4j: null,
    });
  });

  it('reads how much may be uploaded and how long it waits', () => {
    const config = readConfig({
      TELAR_UPLOAD_MB: '1',
      TELAR_UPLOAD_TOTAL_MB: '2.5',
      TELAR_PREVIEWS_MB: '10',
      TELAR_PREVIEW_MINUTES: '5',
    });
    expect(config.uploads).toEqual({ fileBytes: megabyte, requestBytes: 2.5 * megabyte });
    expect(config.previews).toEqual({ bytes: 10 * megabyte, ageMs: 300_000 });
  });

  it('takes at least one file of the largest size at once', () => {
    const { uploads } = readConfig({ TELAR_UPLOAD_MB: '500' });
    expect(uploads.requestBytes).toBe(uploads.fileBytes);
  });

  it.each([
    ['PORT', '70000'],
    ['TELAR_UPLOAD_MB', 'many'],
    ['TELAR_PREVIEW_MINUTES', '0'],
  ])('names %s and what it was set to', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`${name} is "${value}"`));
  });

  it('reads under which addresses it is reached, as browsers write them', () => {
    expect(readConfig({}).publicOrigins).toEqual([]);
    const given = 'https://Telar.example.cl/, http://red.example.cl:8080,https://telar.example.cl:443';
    expect(readConfig({ TELAR_PUBLIC_URL: given }).publicOrigins).toEqual([
      'https://telar.example.cl',
      'http://red.example.cl:8080',
      'https://telar.example.cl',
    ]);
  });

  it.each([
    'telar.example.cl',
    'ftp://telar.example.cl',
    'https://telar.example.cl/telar',
    'https://a@b.cl',
    '*',
  ])('takes no other public address: %s', (address) => {
    expect(() => readConfig({ TELAR_PUBLIC_URL: address })).toThrow(/TELAR_PUBLIC_URL/);
  });

  it.each([
    [{ TELAR_TRUST_PROXY: '1' }, 1],
    [{ TELAR_TRUST_PROXY: '0', TELAR_PUBLIC_URL: 'https://telar.example.cl' }, false],
    [{ TELAR_TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8' }, ['loopback', '10.0.0.0/8', 'fd00::/8']],
    [{}, false],
    [{ TELAR_PUBLIC_URL: 'https://telar.example.cl' }, ['loopback']],
    [{ TELAR_PUBLIC_URL: 'https://telar.example.cl', HOST: '0.0.0.0' }, false],
  ])('reads which proxies are trusted: %j', (given, trusted) => {
    expect(readConfig(given as Record<string, string>).trustProxy).toEqual(trusted);
  });

  it.each(['true', '10.0.0.0/40', 'proxy.example', '1,proxy', '10.0.0.1/8/9'])(
    'trusts no proxy that it cannot recognise: %s',
    (proxies) => {
      expect(() => readConfig({ TELAR_TRUST_PROXY: proxies })).toThrow(/TELAR_TRUST_PROXY/);
    },
  );

  it('reads where Neo4j is', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://x', NEO4J_PASSWORD: 'secret' }).neo4j).toMatchObject({
      password: 'secret',
    });
  });
});

describe('who may use Telar', () => {
  it.each([
    [{}, 'until-administrator', false],
    [{ HOST: '::1' }, 'until-administrator', false],
    [{ HOST: '0.0.0.0' }, 'closed', true],
    [{ TELAR_PUBLIC_URL: 'https://telar.example.cl' }, 'closed', true],
    [{ HOST: '0.0.0.0', TELAR_OPEN: '1' }, 'open', false],
    [{ HOST: '0.0.0.0', TELAR_OPEN: '0' }, 'closed', false],
    [{ TELAR_OPEN: '0' }, 'closed', false],
    [{ TELAR_OIDC_ISSUER: 'https://id.example.cl', TELAR_OIDC_CLIENT_ID: 'telar' }, 'closed', false],
  ] as const)('%o', (environment, openMode, needsAccounts) => {
    expect(readConfig(environment).signIn).toMatchObject({ openMode, needsAccounts });
  });

  it('reads the provider of an institution, and shows no secret of it', () => {
    const provider = {
      TELAR_OIDC_ISSUER: 'https://id.example.cl/realm',
      TELAR_OIDC_CLIENT_ID: 'telar',
      TELAR_OIDC_CLIENT_SECRET: 'hidden',
      TELAR_OIDC_DOMAINS: 'Slep.example.cl, ,uni.example',
    };
    expect(readConfig(provider).signIn.provider).toEqual({
      issuer: 'https://id.example.cl/realm',
      clientId: 'telar',
      clientSecret: 'hidden',
      name: 'id.example.cl',
      domains: ['slep.example.cl', 'uni.example'],
      rolesFile: undefined,
      emailClaim: 'email',
    });
    expect(() => readConfig({ TELAR_OIDC_ISSUER: 'https://id.example.cl' })).toThrow(/CLIENT_ID is not/);
  });
});
