import { expect, inject, test } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { startTelar } from '../running-telar.ts';

test('whoever follows long work hears that it was cancelled when the service stops', async () => {
  const telar = await startTelar(inject('shippedData'), { TELAR_STOP_SECONDS: '600' });
  const { id } = await telar.query(api.startJob, {
    body: { territory: 'country:cl', metrics: ['betweenness'], seed: 11 },
  });
  const events = await fetch(`${telar.address}${apiRoot}/jobs/${id}/events`);
  const text = events.text();
  const begun = performance.now();
  await telar.stop();
  expect(performance.now() - begun).toBeLessThan(20_000);
  const last = (await text).trim().split('\n\n').at(-1) ?? '';
  expect(last).toMatch(/^event: end\n/);
  expect(JSON.parse(last.split('data: ')[1]!)).toMatchObject({ id, state: 'cancelled' });
});
