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

  it('reads where Neo4j is', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://x', NEO4J_PASSWORD: 'secret' }).neo4j).toMatchObject({
      password: 'secret',
    });
  });
});
