import { expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

it.each([
  ['NEO4J_URL', 'NEO4J_URI'],
  ['NEO4J_USERNAME', 'NEO4J_USER'],
  ['NEO4J_PASS', 'NEO4J_PASSWORD'],
  ['NEO4J_AUTH', 'NEO4J_USER and NEO4J_PASSWORD'],
  ['NEO4J_TIMOUT', 'NEO4J_TIMEOUT'],
  ['NEO4J_POOL_SIZE', 'NEO4J_POOL'],
  ['TELAR_PORT', 'PORT'],
  ['TELAR_RATELIMIT', 'TELAR_RATE_LIMIT'],
])('%s is near %s, and that is said', (name, near) => {
  const { misspelt, neo4j } = readConfig({ [name]: 'bolt://example' });
  expect(misspelt).toEqual([`${name} is no setting of Telar and is passed over; is ${near} meant?`]);
  expect(neo4j).toBeNull();
});

it('names of others, settings and secrets in files are none', () => {
  const others = { NEO4J_TEST_URI: 'x', NEO4J_server_memory_heap_max__size: '2g', PGPORT: '1', TELARES: '1' };
  const settings = {
    NEO4J_URI: 'bolt://x',
    TELAR_DATA: 'x',
    NEO4J_PASSWORD_FILE: '/dev/null',
    NEO4J_URL: '',
  };
  expect(readConfig({ ...others, ...settings }).misspelt).toEqual([]);
});
