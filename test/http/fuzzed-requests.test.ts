import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot, type Endpoint } from '../../contract/api.ts';
import { Problem } from '../../contract/problems.ts';
import { createRandom } from '../../server/analysis/random.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

/** What somebody who means harm, or a program with a fault, puts where an id, a number or a word is expected. */
const hostile = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  '0x10',
  '9'.repeat(30),
  'null',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  '..',
  '%2e%2e',
  '../../etc/passwd',
  '\u0000',
  '\u202E',
  'ñandú',
  '😀',
  "'; DROP TABLE network; --",
  '" OR 1=1',
  '*',
  '%',
  'NEAR(a b)',
  'a AND',
  '`x`',
  '}) DETACH DELETE n //',
  '(a+)+$',
  '<script>alert(1)</script>',
  '${7*7}',
  'x'.repeat(5_000),
  'country:cl',
  'slep:demo',
  'network:demo-02',
  'school:demo-003',
  'density',
  'knowledge',
  '2024',
  'json',
  'arrow',
];
/** Values that are taken, so that what is wrong beside them is reached. */
const ordinary: Record<string, string> = {
  id: 'network:demo-02',
  limit: '2',
  territory: 'slep:demo',
  since: '3',
};

const reads = Object.entries(api as Record<string, Endpoint>).filter(
  ([name, { method, access }]) => method === 'get' && access !== 'own-account' && name !== 'followJob',
);
const requestsEach = 5;

/** Whose answer over a whole territory takes long: they are given none that there is. */
const broad = new Set(['listAssessments', 'listProfiles', 'showCalibration']);
const nowhere = hostile.filter((value) => !/^(country|slep):|^$/.test(value));

describe('requests that nobody means', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());

  it.each(reads)('are answered, or refused with a reason: %s', async (name, endpoint) => {
    const random = createRandom(1).fork(name);
    const any = () => random.pick(hostile);
    const valueOf = (parameter: string) => {
      if (parameter === 'territory' && broad.has(name)) return random.pick(nowhere);
      return random.chance(0.4) ? (ordinary[parameter] ?? any()) : any();
    };
    for (let request = 0; request < requestsEach; request += 1) {
      const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, part: string) =>
        encodeURIComponent(valueOf(part)),
      );
      const named = Object.keys(endpoint.query?.shape ?? {}).filter(
        (parameter) => random.chance(0.3) || (parameter === 'territory' && broad.has(name)),
      );
      const query = new URLSearchParams(named.map((parameter) => [parameter, valueOf(parameter)])).toString();
      const response = await fetch(`${telar.address}${apiRoot}${path}?${query}`, { redirect: 'manual' });
      const text = await response.text();
      const isProblem = response.status >= 400;
      expect([path, query, response.status < 500 || response.status === 503]).toEqual([path, query, true]);
      if (isProblem) expect(Problem.parse(JSON.parse(text)).status).toBe(response.status);
    }
  });

  const writes = Object.entries(api as Record<string, Endpoint>).filter(
    ([, { method, body, access }]) => method !== 'get' && body !== undefined && access !== 'own-account',
  );
  const bodies = [
    '',
    'null',
    '[]',
    '1',
    '"x"',
    '{',
    '{"a":',
    '{"__proto__":1}',
    '{"id":{}}',
    `{"metrics":${'['.repeat(2_000)}`,
    '{"edits":[{"edit":"add-tie"}],"network":"network:demo-02"}',
    '{"actors":[{"id":"a"}],"ties":[{"from":"a","to":null}]}',
  ];

  it.each(writes)('are refused with a reason as bodies, too: %s', async (_, endpoint) => {
    const path = endpoint.path.replaceAll(/\{\w+\}/g, 'none');
    for (const body of bodies) {
      const response = await fetch(`${telar.address}${apiRoot}${path}`, {
        method: endpoint.method.toUpperCase(),
        body,
        headers: { 'content-type': 'application/json' },
      });
      const text = await response.text();
      expect([path, body, response.status < 500 || response.status === 503]).toEqual([path, body, true]);
      if (response.status >= 400) expect(Problem.parse(JSON.parse(text)).status).toBe(response.status);
    }
  });
});
