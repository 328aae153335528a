import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { api, apiRoot, type Endpoint } from '../../contract/api.ts';
import { Job } from '../../contract/jobs.ts';
import { newRecord } from '../../contract/new-record.ts';
import { type Confidence, fewAnswers, networkId, oneStory, otherStory } from '../access/few-answers.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { draft, fromFile, schoolYear, territory } from '../store/records.ts';
import { textOfAnswer } from './text-of-answer.ts';

/** Two servers whose stores differ in nothing but what is held back. Whatever answers alike gives nothing of it away. */
async function start(
  confidence: Confidence,
  environment: Record<string, string> = {},
): Promise<RunningTelar> {
  const telar = await startTelar(null, environment);
  const [parentId, comunaId] = ['country:cl', 'comuna:13101'];
  const places = [
    territory({ id: parentId, kind: 'country', name: 'Chile' }),
    territory({ id: comunaId, kind: 'comuna', name: 'Santiago', parentId }),
  ];
  const records = fewAnswers(confidence).map((record) =>
    record.type === 'actor' && record.id.startsWith('school:') ? { ...record, comunaId } : record,
  );
  const partner = newRecord('actor', {
    ...{ id: 'university:z', kind: 'university', name: 'Universidad de la Zona' },
  });
  const confided = newRecord('tie', {
    ...{ networkId, waveId: '2026', layer: 'trust', from: 'school:a', to: partner.id, reporter: 'school:a' },
  });
  if (confidence.outsider) records.push(confided);
  const years = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
    schoolYear({ schoolId: `school:${name}`, year: 2025, comunaId }),
  );
  const counts = { ties: records.filter(({ type }) => type === 'tie').length, records: records.length };
  await telar.telar.store.commitRevision(
    draft({ counts }),
    fromFile('red.csv', [...places, partner, ...years, ...records]),
  );
  return telar;
}

const network = encodeURIComponent(networkId);
const everyWay = (path: string, ...queries: string[]) => ['', ...queries].map((query) => `${path}${query}`);

/** Every address that answers about the network, in the ways in which a part can be subtracted from a whole. */
const attacks = [
  ...everyWay('/networks', '?simulated=false'),
  ...everyWay(`/networks/${network}`),
  ...everyWay(`/networks/${network}/statement`),
  ...everyWay(
    `/networks/${network}/graph`,
    ...['?wave=2025', '?wave=2026', '?wave=2026&layers=trust', '?layers=joint-work,tension', '?layers=trust'],
  ),
  ...['density', 'degree', 'reciprocity.dyad', 'betweenness', 'components.weak'].flatMap((metric) =>
    everyWay(
      `/networks/${network}/metrics?metric=${metric}`,
      ...[
        '&wave=2026',
        '&wave=2026&layers=trust',
        '&wave=2026&layers=joint-work,knowledge',
        '&layers=tension',
      ],
    ),
  ),
  ...everyWay(`/networks/${network}/layers`, '?wave=2025', '?wave=2026', '?layers=trust,joint-work'),
  ...everyWay(
    `/networks/${network}/tie-changes`,
    ...['?from=2025&to=2026', '?layers=trust', '?from=2026&to=2025&layers=tension', '?layers=joint-work'],
  ),
  ...everyWay(`/networks/${network}/communities`, '?wave=2026', '?wave=2026&layers=trust'),
  ...everyWay(`/networks/${network}/routes?from=school:a&to=school:c`, '&layers=trust', '&wave=2026'),
  ...everyWay(`/networks/${network}/attendance`),
  ...everyWay(`/networks/${network}/assessment`, '?wave=2026', '?wave=2025'),
  ...everyWay(`/networks/${network}/profile`, '?wave=2026'),
  ...everyWay(`/networks/${network}/changes`, '?from=2025&to=2026'),
  ...everyWay(`/networks/${network}/disagreements`, '?wave=2026'),
  ...['bundle', 'graphml', 'gexf', 'json'].flatMap((format) =>
    everyWay(
      `/networks/${network}/export?format=${format}`,
      ...[
        '&wave=2026',
        '&layers=trust',
        '&layers=tension&strength=1',
        '&wave=2026&layers=joint-work&kinds=school',
      ],
    ),
  ),
  ...everyWay(`/networks/${network}/events`),
  ...everyWay(`/networks/${network}/aftermath`, '?of=school:a', '?of=school:f', '?of=red:laurel~x'),
  ...everyWay(`/networks/${network}/work`),
  ...everyWay(`/networks/${network}/results`),
  ...everyWay('/networks?q=laurel', '&actor=school:a', '&territory=country:cl'),
  ...everyWay('/assessments'),
  ...['school:a', 'school:b', 'school:c', 'school:f', 'university:z', `${networkId}~x`].flatMap((actor) =>
    everyWay(
      `/actors/${actor}`,
      ...['/ego', '/ego?depth=2', '/ego?depth=3&layers=trust,tension', '/ego?depth=2&layers=co-membership'],
      ...[`/ego?network=${network}`, `/ego?network=${network}&wave=2026&layers=trust&depth=3`],
      ...['/ego?limit=1', '/ego?limit=2', '/ego?limit=3', '/ego?limit=4&depth=2'],
      ...['/results', '/contracts'],
    ),
  ),
  ...everyWay(
    '/actors',
    '?q=otra',
    '?q=escuela',
    '?limit=2',
    '?kind=school&limit=7',
    '?territory=country:cl',
  ),
  ...everyWay('/networks?actor=university:z', '&q=laurel'),
  ...everyWay(`/networks?actor=${networkId}~x`),
  ...everyWay('/contracts'),
  ...everyWay('/revisions', '/1/findings'),
  ...['country:cl', 'comuna:13101'].flatMap((territory) =>
    everyWay(
      `/territories/${territory}`,
      ...['/networks', '/isolated-schools', '/isolated-schools?year=2025', '/results'],
      ...[
        '/support',
        '/support?year=2025',
        '/support?year=2025&overload=1',
        '/contracts',
        '/contracts?year=2025',
      ],
      ...['/levels', '/levels?year=2025', '/routes?from=school:a&to=school:c&year=2025'],
      ...['/graph', '/graph?year=2025&scope=all', '/graph?year=2025&scope=all&layers=trust'],
      '/graph?year=2025&scope=all&layers=co-membership',
    ),
  ),
  ...['country:cl', 'comuna:13101'].flatMap((territory) =>
    everyWay(`/networks/${territory}/export?format=bundle`, '&wave=2026'),
  ),
];

const answerOf = async (telar: RunningTelar, url: string): Promise<string> =>
  textOfAnswer(await fetch(`${telar.address}${apiRoot}${url}`));

/** The answer to a request; of a job, when it has ended. */
async function posted(telar: RunningTelar, url: string, body: unknown): Promise<string> {
  const response = await fetch(`${telar.address}${apiRoot}${url}`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify(body),
  });
  if (url !== '/jobs' || !response.ok) return textOfAnswer(response);
  const { id } = Job.parse(await response.json());
  const ended = await vi.waitUntil(() => endedJob(telar, id), { timeout: 20_000 });
  return JSON.stringify([ended.id, ended.state, ended.result]);
}

async function endedJob(telar: RunningTelar, id: string): Promise<Job | null> {
  const job = await telar.query(api.showJob, { id });
  return ['done', 'failed'].includes(job.state) ? job : null;
}

describe('what a few answered in confidence', () => {
  let one: RunningTelar;
  let other: RunningTelar;
  beforeAll(async () => {
    [one, other] = await Promise.all([start(oneStory), start(otherStory)]);
  });
  afterAll(() => Promise.all([one.stop(), other.stop()]));

  it.each(attacks)('cannot be had from %s', async (url) => {
    expect(await answerOf(one, url)).toBe(await answerOf(other, url));
  });

  it('cannot be had by taking an actor or a tie out, nor from a job', async () => {
    const edits = [{ edit: 'remove-actor', id: 'school:a' }];
    const metrics = ['density', 'degree'];
    for (const [path, body] of [
      ['/what-if', { network: networkId, wave: '2026', edits, metrics }],
      ['/what-if', { network: networkId, edits: [{ edit: 'remove-actor', id: 'school:f' }], metrics }],
      ['/what-if', { network: networkId, wave: '2026', layers: ['trust'], edits, metrics }],
      ['/jobs', { network: networkId, wave: '2026', metrics }],
      ['/jobs', { network: networkId, wave: '2026', layers: ['tension'], metrics }],
      ['/jobs', { territory: 'country:cl', metrics }],
    ] as const) {
      const bodies = [await posted(one, path, body), await posted(other, path, body)];
      expect(bodies[0]).toBe(bodies[1]);
    }
    expect(await posted(one, '/what-if', { network: networkId, edits, metrics })).toMatch(/^200 /);
  });

  it('is said to be held back, in words and as data', async () => {
    const detail = await one.query(api.showNetwork, { id: networkId });
    expect(detail.heldBack).toContainEqual({ kind: 'layer', id: 'trust', waveId: '2026', minimum: 3 });
    const { sentences } = await one.query(api.showStatement, { id: networkId });
    expect(sentences.es).toContainEqual(
      expect.stringMatching(/^Retenido porque respondieron menos de 3 escuelas: .*Confianza/),
    );
    const { characteristics } = await one.query(api.profileNetwork, {
      id: networkId,
      query: { wave: '2026' },
    });
    expect(characteristics.find(({ characteristic }) => characteristic === 'confianza')).toMatchObject({
      ...{ reason: 'held-back', ratings: null },
    });
    expect(await answerOf(one, `/networks/${network}/export?format=bundle`)).toContain('layer trust 2026');
    const problem = await one.refused(
      `${apiRoot}/networks/${network}/metrics?metric=density&wave=2026&layers=trust`,
    );
    expect(problem).toMatchObject({ code: 'layer-held-back', values: { layer: 'trust', minimum: 3 } });
  });

  it('is looked for at every address that names a network, an actor or a territory', () => {
    const tried = (path: string) => attacks.some((url) => patternOf(path).test(url));
    const paths = (Object.values(api) as Endpoint[])
      .filter(({ method, path }) => method === 'get' && path.startsWith('/networks'))
      .map(({ path }) => path);
    expect(paths.filter((path) => !tried(path))).toEqual([]);
  });
});

const patternOf = (path: string) => new RegExp(`^${path.replace('{id}', '[^/?]+')}(\\?|$)`);

it('is given out where the operator lets one answer be enough, so that the attacks above can fail', async () => {
  const environment = { TELAR_MIN_RESPONDENTS: '1' };
  const [one, other] = await Promise.all([start(oneStory, environment), start(otherStory, environment)]);
  try {
    const differs = async (url: string) => (await answerOf(one, url)) !== (await answerOf(other, url));
    expect(await differs(`/networks/${network}/graph?wave=2026`)).toBe(true);
    expect(await differs(`/networks/${network}/profile?wave=2026`)).toBe(true);
    expect(await differs(`/networks/${network}/export?format=bundle`)).toBe(true);
    expect(await differs('/actors/school:a/ego')).toBe(true);
    expect(await differs('/territories/country:cl/graph?year=2025&scope=all')).toBe(true);
    expect(await differs('/networks')).toBe(true);
    expect(await differs('/revisions')).toBe(true);
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
});
