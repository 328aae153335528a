import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { ownNetwork, planted, secretNetwork, touchedSchool } from '../access/two-territories.ts';
import { answerOf, readsOfRole, requestsOf } from './access-requests.ts';
import { textOfAnswer } from './text-of-answer.ts';
import { limitedRoles, type Readers, startWithReaders } from './readers.ts';

/** Two servers that differ in nothing but what another territory brought: whatever answers alike gives nothing of it. */
let full: Readers;
let bare: Readers;
beforeAll(async () => {
  [full, bare] = await Promise.all([
    startWithReaders({ isPlanted: true }),
    startWithReaders({ isPlanted: false }),
  ]);
});
afterAll(() => Promise.all([full.telar.stop(), bare.telar.stop()]));

/** What a request itself names comes back in a problem. */
const plantedBeside = (url: string) => planted.filter((word) => !decodeURIComponent(url).includes(word));

describe.each(limitedRoles)('as %s, nothing of another territory', (role) => {
  it.each(readsOfRole(role))('is had from %s', { timeout: 120_000 }, async (name, endpoint) => {
    for (const url of requestsOf(name, endpoint)) {
      const [given, without] = await Promise.all([
        answerOf(full.as[role], url),
        answerOf(bare.as[role], url),
      ]);
      expect(given, url).toBe(without);
      for (const word of plantedBeside(url)) expect(given.includes(word), `${url}: ${word}`).toBe(false);
      expect(given, url).not.toMatch(/^5/);
    }
  });
});

describe('what somebody does', () => {
  const network = { network: ownNetwork, metrics: ['degree'] };

  it('as what-if, job or export over another territory answers as if it were not there', async () => {
    for (const role of ['planner', 'researcher'] as const)
      for (const [endpoint, body] of [
        [api.measureWhatIf, { network: secretNetwork, edits: [], metrics: ['density'] }],
        [api.startJob, { network: secretNetwork, metrics: ['degree'] }],
        [api.exportNetworkView, { format: 'gexf', layers: [] }],
      ] as const) {
        const answers = await Promise.all(
          [full, bare].map(async ({ as }) => {
            const response = await as[role].send(endpoint, { id: secretNetwork, body });
            return textOfAnswer(response);
          }),
        );
        expect(answers[0], endpoint.path).toBe(answers[1]);
        expect(answers[0]).toMatch(/^404/);
      }
  });

  it('as a job over the whole country measures what the reader may see', async () => {
    const body = { territory: 'country:cl', year: 2025, metrics: ['density', 'degree'] };
    const results = [];
    for (const { as } of [full, bare]) {
      const { id } = await as.planner.query(api.startJob, { body });
      const job = await vi.waitUntil(
        async () => {
          const found = await as.planner.query(api.showJob, { id });
          return found.state === 'done' ? found : null;
        },
        { timeout: 30_000 },
      );
      results.push(JSON.stringify(job.result));
    }
    expect(results[0]).toBe(results[1]);
  });

  it('as a job is seen and stopped by nobody else', async () => {
    const { planner, researcher, administrator } = full.as;
    const { id } = await planner.query(api.startJob, { body: network });
    for (const endpoint of [api.showJob, api.followJob, api.cancelJob])
      expect(await researcher.refused(endpoint, { id }), endpoint.path).toMatch(/^404/);
    expect((await administrator.query(api.showJob, { id })).id).toBe(id);
  });

  it('as a share link shows nothing that its reader may not see', async () => {
    const { planner, researcher, administrator } = full.as;
    const save = (path: string, positions = {}) =>
      administrator.query(api.saveView, { body: { path, title: 'Vista', positions } });
    const given = await save(`/networks/${encodeURIComponent(ownNetwork)}?wave=2025`);
    const secret = await save(`/networks/${encodeURIComponent(secretNetwork)}?wave=2025`);
    const beside = await save(
      `/networks/${encodeURIComponent(ownNetwork)}?with=${encodeURIComponent(secretNetwork)}`,
    );
    const placed = await save(`/networks/${ownNetwork}`, { [`${secretNetwork}~obsidiana`]: { x: 0, y: 0 } });
    expect((await planner.query(api.showView, { id: given.id })).id).toBe(given.id);
    for (const { id } of [secret, beside, placed])
      expect(await planner.refused(api.showView, { id })).toBe('404 unknown-id');
    // A view holds real ids: whoever is given pseudonyms opens what she saved herself, and nothing else.
    expect(await researcher.refused(api.showView, { id: given.id })).toBe('404 unknown-id');
    const own = await researcher.query(api.saveView, { body: { path: `/networks/${ownNetwork}` } });
    expect((await researcher.query(api.showView, { id: own.id })).id).toBe(own.id);
    expect(await planner.refused(api.deleteView, { id: own.id })).toBe('404 unknown-id');
  });
});

it('keeps what others added to a school of ours from whoever is not given it', async () => {
  const url = `${apiRoot}/actors/${touchedSchool}`;
  expect(await (await full.as.planner.get(url)).text()).not.toContain('amatista');
  expect(await (await full.as.administrator.get(url)).text()).toContain('amatista');
});
