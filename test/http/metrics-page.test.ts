import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { api } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'), { TELAR_METRICS: '1' });
});
afterAll(() => telar.stop());

const page = async () => (await fetch(`${telar.address}/metrics`)).text();
const valueOf = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1),
  );

test('requests are counted by route and status, never by id', async () => {
  await telar.query(api.showNetwork, { id: 'network:demo-01' });
  await fetch(`${telar.address}/api/v1/networks/network:none`);
  await fetch(`${telar.address}/nowhere-at-all`);
  const text = await page();
  const count = (labels: string) => valueOf(text, `telar_http_request_duration_seconds_count{${labels}}`);
  expect(count('method="GET",route="/networks/{id}",status="200"')).toBe(1);
  expect(count('method="GET",route="/networks/{id}",status="404"')).toBe(1);
  expect(text).not.toMatch(/network:demo|network:none|nowhere/);
  // An answer is read here a moment before the service has heard that it was taken.
  await vi.waitFor(async () => {
    expect(valueOf(await page(), 'telar_http_requests_under_way')).toBe(1);
  });
});

test('what the service holds is measured when it is asked for', async () => {
  const before = valueOf(await page(), 'telar_cache_bytes');
  await telar.query(api.showNetworkGraph, { id: 'network:demo-02' });
  const text = await page();
  expect(valueOf(text, 'telar_cache_bytes')).toBeGreaterThan(before);
  expect(valueOf(text, 'telar_store_up')).toBe(1);
  expect(text).toContain(
    `telar_store_version{store="${(await telar.telar.store.storeVersion()).slice(0, 16)}"} 1`,
  );
  expect(text).toMatch(/telar_info\{version="[\d.]+",engine="embedded"\} 1/);
  for (const name of [
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
    'telar_prepared_bytes',
    'telar_prepared_networks{kind="all"}',
    'telar_preparation{state="off"}',
    'telar_previews_bytes',
  ])
    expect(valueOf(text, name), name).toBeGreaterThanOrEqual(0);
});

test('uploads that wait and jobs are seen', async () => {
  const form = new FormData();
  form.append('files', new Blob(['from,to\na,b\n']), 'ties.csv');
  await fetch(`${telar.address}/api/v1/imports`, { method: 'POST', body: form });
  await telar.query(api.startJob, { body: { territory: 'slep:1303', metrics: ['degree'] } });
  const text = await page();
  expect(valueOf(text, 'telar_previews_bytes')).toBeGreaterThan(10);
  for (const kind of ['interactive', 'batch', 'pictures', 'parsing'])
    expect(valueOf(text, `telar_tasks_waiting{kind="${kind}"}`), kind).toBeGreaterThanOrEqual(0);
  expect(valueOf(text, 'telar_answers_waiting_seconds{kind="large"}')).toBe(0);
  expect(text).toMatch(/telar_jobs\{state="(waiting|running|done)"\} 1/);
});

test('without the setting, whoever runs Telar without accounts reads it on this machine', async () => {
  const own = await startTelar(null);
  const answer = await fetch(`${own.address}/metrics`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  await own.stop();
});
