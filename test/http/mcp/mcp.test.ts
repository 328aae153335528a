import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api } from '../../../contract/api.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { ending, runTelar, spawnTelar } from '../../cli/run-telar.ts';
import { type Assistant, startAssistant } from './assistant.ts';

const id = 'network:demo-02';
const query = { metric: 'density,degree', wave: '2024' };
const input = { id, metric: ['density', 'degree'], wave: '2024' };

describe('telar mcp', () => {
  let running: RunningTelar;
  let ofService: Assistant;
  let ofStore: Assistant;
  beforeAll(async () => {
    running = await startTelar(inject('shippedData'));
    ofService = await startAssistant({ TELAR_URL: running.address }, ['--characters', '4000']);
    ofStore = await startAssistant({ TELAR_DATA: running.folder });
  });
  afterAll(async () => {
    await Promise.all([ofService.client.close(), ofStore.client.close()]);
    await running.stop();
  });

  it('gives the numbers of the API, of a running service as of the store', async () => {
    const measured = await running.query(api.measureNetwork, { id, query });
    for (const { read } of [ofService, ofStore]) {
      const { answer, passport } = await read('measureNetwork', input);
      expect((answer as typeof measured).network).toEqual(measured.network);
      expect(passport).toMatchObject({
        service: expect.stringMatching(/^Telar \d/) as string,
        reader: 'administrator',
        request: 'GET /api/v1/networks/network%3Ademo-02/metrics?metric=density%2Cdegree&wave=2024',
      });
    }
    expect((await ofStore.read('measureNetwork', input)).answer).toEqual(measured);
  });

  it('lists what can be read, and says first how answers are to be read', async () => {
    const { tools } = await ofService.client.listTools();
    const measure = tools.find(({ name }) => name === 'measureNetwork');
    expect(measure?.inputSchema.required).toEqual(['id']);
    expect(measure?.inputSchema.properties).toMatchObject({
      directed: { type: 'boolean' },
      metric: { type: 'array' },
    });
    expect(tools.map(({ name }) => name)).not.toContain('undoRevision');
    expect(ofService.client.getInstructions()).toContain(
      '"not-enough-evidence" means that the data cannot tell',
    );
  });

  it('gives the first items of what is long, and says that it does', async () => {
    const { answer, passport } = await ofService.read('listNetworks', { simulated: true });
    const { items } = answer as { items: unknown[] };
    const whole = (await running.query(api.listNetworks, { query: { simulated: 'true' } })).items;
    expect(items).toEqual(whole.slice(0, items.length));
    expect(passport['shortened']).toEqual([{ at: 'items', shown: items.length, of: whole.length }]);
    expect(JSON.stringify(answer).length).toBeLessThanOrEqual(4000);
    const next = await ofService.read('listNetworks', { simulated: true, limit: items.length });
    expect(next.answer).toMatchObject({ items, nextCursor: expect.any(String) as string });
  });

  it('reads rows of a table as they are', async () => {
    const { answer } = await ofStore.read('measureNetworks', {
      metric: ['density'],
      kind: 'classic',
      fields: ['value', 'n'],
    });
    const table = { metric: 'density', kind: 'classic', fields: 'value,n' };
    expect(answer).toEqual(await running.query(api.measureNetworks, { query: table }));
  });

  it('says what was refused, and by which name it is known', async () => {
    const { read } = ofService;
    await expect(read('showNetwork', { id: 'network:none' })).rejects.toThrow('404 (unknown-id)');
    await expect(read('measureNetwork', { id, metrik: ['density'] })).rejects.toThrow('metric');
    await expect(read('showNetwork')).rejects.toThrow('showNetwork needs id: id of a network');
    await expect(read('undoRevision', { id: '1' })).rejects.toThrow('There is no tool undoRevision.');
  });

  it('reads with a key what the key may read, and ends where it is not valid', async () => {
    const environment = { TELAR_DATA: running.folder };
    await runTelar(
      ['accounts', 'create', 'Ana', '--role', 'planner', '--territory', 'slep:demo'],
      environment,
    );
    const made = await runTelar(['keys', 'create', 'Ana', '--name', 'asistente'], environment);
    const key = made.stdout.trim();
    const { client, read } = await startAssistant({ TELAR_URL: running.address, TELAR_KEY: key });
    expect((await read('listTerritoryNetworks', { id: 'slep:demo' })).passport['reader']).toBe('planner');
    await expect(read('listTerritoryNetworks', { id: 'slep:1303' })).rejects.toThrow('404');
    await client.close();
    const wrong = await runTelar(['mcp'], { TELAR_URL: running.address, TELAR_KEY: 'telar-wrong' });
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('key');
    const nowhere = await runTelar(['mcp'], { TELAR_URL: 'http://127.0.0.1:9' });
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
  });

  it('ends with whoever started it', async () => {
    const { code, stderr } = await ending(spawnTelar(['mcp'], { TELAR_DATA: running.folder }));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
