import { apiRoot } from '../../contract/api.ts';
import { formOf } from '../running-telar.ts';
import type { Recorder } from './recorder.ts';

/** What a visitor needs: where the service is, who notes its answers, and until when. */
export type Visit = { address: string; recorder: Recorder; random: () => number; isOver: () => boolean };

const json = (body?: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const network = (at: number) => `network%3Ademo-${String(at).padStart(2, '0')}`;

const sleps = ['slep%3A0101', 'slep%3A0102', 'slep%3A0201', 'slep%3Ademo'] as const;
const slep = (at: number) => sleps[at % sleps.length]!;

/** Addresses that people read, as often as they read them. */
const reads: readonly ((at: number) => string)[] = [
  (at) => `/networks/${network(at)}`,
  (at) => `/networks/${network(at)}/graph`,
  (at) => `/networks/${network(at)}/metrics`,
  (at) => `/networks/${network(at)}/metrics?metric=degree,betweenness`,
  (at) => `/networks/${network(at)}/metrics?seed=${String(at)}`,
  (at) => `/networks/${network(at)}/profile`,
  (at) => `/networks?limit=${String(10 + at)}`,
  (at) => `/actors?q=escuela&limit=${String(5 + at)}`,
  (at) => `/actors?q=liceo%20${String(at)}&limit=10`,
  () => '/territories?kind=slep&limit=100',
  (at) => `/territories/${slep(at)}`,
  (at) => `/territories/${slep(at)}/graph`,
  () => '/territories/slep%3Ademo/graph',
  () => '/revisions',
  () => '/metrics',
  () => '/patterns',
];

/** Opens one thing after the other, as fast as it is answered. */
export async function read({ address, recorder, random, isOver }: Visit): Promise<void> {
  while (!isOver()) {
    const path = reads[Math.floor(random() * reads.length)]!(1 + Math.floor(random() * 12));
    await recorder.fetch('read', `${address}${apiRoot}${path}`);
  }
}

/** A word for a number: networks whose names differ in digits alone are taken for surveys of one. */
const lettersOf = (share: number): string =>
  Math.floor(share * 1e12)
    .toString(36)
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);

/** Brings a network, looks at it, takes it back, and rests. */
export async function bring({ address, recorder, random, isOver }: Visit): Promise<void> {
  const api = `${address}${apiRoot}`;
  while (!isOver()) {
    const name = `carga-${lettersOf(random())}`;
    const ties = Array.from(
      { length: 60 },
      (_, i) => `organisation:${name}-${String(i)},organisation:${name}-${String((i * 7 + 1) % 60)}`,
    );
    const form = formOf({ [`${name}.csv`]: ['from,to', ...ties].join('\n') });
    const preview = await recorder.fetch('import', `${api}/imports`, { method: 'POST', body: form });
    const { id } = (preview ?? {}) as { id?: string };
    if (id !== undefined) {
      const decisions = { ...json({ direction: 'undirected' }), method: 'PATCH' };
      await recorder.fetch('import', `${api}/imports/${id}`, decisions);
      const stored = await recorder.fetch(
        'import',
        `${api}/imports/${id}/commit`,
        json({ acceptRejects: true }),
      );
      const { revision } = (stored ?? {}) as { revision?: number };
      if (revision !== undefined)
        await recorder.fetch('import', `${api}/revisions/${String(revision)}/undo`, json());
    }
    await rest(isOver, 4_000);
  }
}

/** Starts long work and follows it to its end, or stops it. */
export async function startJobs({ address, recorder, random, isOver }: Visit): Promise<void> {
  const api = `${address}${apiRoot}`;
  for (let round = 0; !isOver(); round++) {
    const seed = Math.floor(random() * 1e9);
    const request = { territory: 'slep:1303', metrics: ['betweenness', 'harmonic'], seed };
    const started = await recorder.fetch('job', `${api}/jobs`, json(request));
    const { id } = (started ?? {}) as { id?: string };
    if (id !== undefined && round % 3 === 2)
      await recorder.fetch('job', `${api}/jobs/${id}`, { method: 'DELETE' });
    else if (id !== undefined) await recorder.fetch('job', `${api}/jobs/${id}/events`);
    await rest(isOver, 1_000);
  }
}

/** Answers a survey of its own, saving now and then. */
export async function answer({ address, recorder, isOver }: Visit): Promise<void> {
  const api = `${address}${apiRoot}`;
  const schools = (await recorder.fetch(
    'survey',
    `${api}/actors?kind=school&territory=comuna%3A13101&limit=7`,
  )) as {
    items: { id: string }[];
  };
  const survey = {
    ...{
      title: 'Carga',
      networkName: 'Red de carga',
      waveId: '2026',
      roster: schools.items.map(({ id }) => id),
    },
    items: ['recibe-conocimiento', 'trabajo-conjunto'],
  };
  const made = (await recorder.fetch('survey', `${api}/surveys`, json(survey))) as {
    links: { token: string }[];
  };
  for (let version = 0; !isOver(); version++) {
    const { token } = made.links[version % made.links.length]!;
    const path = `${api}/survey-answers/${token}`;
    const sheet = (await recorder.fetch('survey', path)) as { version: number } | null;
    const nothing = { consent: true, ties: {}, ratings: {}, attendance: {} };
    const body = JSON.stringify({ answer: nothing, send: false, version: sheet?.version ?? 0 });
    await recorder.fetch('survey', path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await rest(isOver, 500);
  }
}

async function rest(isOver: () => boolean, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  while (!isOver() && performance.now() < until) await wait(50);
}
