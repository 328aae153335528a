import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { api, apiRoot, type Endpoint } from '../../contract/api.ts';
import { actorKinds } from '../../contract/identifiers.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

type Content = Record<string, { schema?: unknown }>;
type Operation = {
  requestBody?: { content: Content };
  responses: Record<string, { content: Content }>;
  parameters: { name: string; in: string; schema: { default?: unknown } }[];
};
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

const network = 'network:demo-01';

describe('the OpenAPI document', () => {
  let telar: RunningTelar;
  let document: Document;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
    document = (await (await fetch(`${telar.address}${apiRoot}/openapi.json`)).json()) as Document;
  });
  afterAll(() => telar.stop());

  const operation = ({ method, path }: Endpoint): Operation => document.paths[`${apiRoot}${path}`]![method]!;

  it('is OpenAPI 3.1, well formed and with every reference resolved', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it('has an operation for each endpoint, and no other', () => {
    const written = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const listed = Object.values(api).map(({ method, path }) => `${method} ${apiRoot}${path}`);
    expect(written.sort()).toEqual(listed.sort());
  });

  it('names each parameter of a path', () => {
    for (const endpoint of Object.values(api)) {
      const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = operation(endpoint).parameters.filter((parameter) => parameter.in === 'path');
      expect(named.map(({ name }) => name)).toEqual(inPath);
    }
  });

  it('takes where passwords are set or shown no hint, no secret question and nothing else of the kind', () => {
    const bodies = Object.values(api as Record<string, Endpoint>).flatMap(({ path, body }) =>
      body instanceof z.ZodObject && 'password' in body.shape
        ? [[path, Object.keys(body.shape)] as const]
        : [],
    );
    expect(bodies.length).toBeGreaterThan(3);
    const known = ['name', 'password', 'current', 'code', 'token'];
    for (const [path, fields] of bodies)
      expect(
        fields.filter((one) => !known.includes(one)),
        path,
      ).toEqual([]);
  });

  it('says the default of a number that a query may leave out', () => {
    const limit = operation(api.listRevisions).parameters.find(({ name }) => name === 'limit');
    expect(limit?.schema.default).toBe(50);
  });

  it.each(Object.entries(api as Record<string, Endpoint>).filter(([, { method }]) => method === 'post'))(
    '%s has the body that it reads',
    (_name, endpoint) => {
      const types = Object.keys(operation(endpoint).requestBody?.content ?? {});
      // Also where it has nothing to send, it is sent as JSON.
      const read = endpoint.form ? ['multipart/form-data'] : ['application/json'];
      expect(types).toEqual(read);
    },
  );

  it('says which problems an answer may be, and refers to what it has', () => {
    const { responses } = operation(api.measureNetwork) as unknown as { responses: Record<string, object> };
    for (const status of ['200', '202', '400', '401', '403', '404', '421', '429', '500', '503', 'default'])
      expect(responses).toHaveProperty(status);
    const named = (
      document as unknown as { components: { responses: Record<string, { description: string }> } }
    ).components.responses;
    expect(named['invalid-request']!.description).toContain('`misspelt-query`');
    expect(named['too-many-requests']).toHaveProperty('headers.Retry-After');
    const references = JSON.stringify(document).matchAll(/"#\/components\/responses\/([\w-]+)"/g);
    for (const [, name] of references) expect(named).toHaveProperty([name!]);
  });

  it('has no pattern or list that generators cannot read', () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain(String.raw`\\p{`);
    expect(text).not.toContain('prefixItems');
    const kinds = operation(api.measureNetwork).parameters.find(
      ({ name }) => name === 'kinds',
    ) as unknown as object;
    expect(kinds).toMatchObject({
      style: 'form',
      explode: false,
      schema: { type: 'array', items: { enum: actorKinds } },
    });
  });

  it('gives every required parameter of a path or query an example', () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const { parameters } of Object.values(methods))
        for (const { name, required, ...rest } of parameters as { name: string; required?: boolean }[])
          // What is undone is a number that only an import gives.
          if (required && !path.endsWith('/undo'))
            expect([path, name, rest]).toMatchObject([path, name, { example: expect.anything() as unknown }]);
  });

  /** A request for each endpoint that answers by itself on the shipped data. */
  const requests: [keyof typeof api, string, RequestInit?][] = [
    ['health', '/health'],
    ['ready', '/ready'],
    ['listTerritories', '/territories?limit=2'],
    ['showTerritory', '/territories/slep:1303'],
    ['showTerritoryGraph', '/territories/slep:1303/graph'],
    ['listTerritoryNetworks', '/territories/slep:1303/networks'],
    ['listIsolatedSchools', '/territories/slep:1303/isolated-schools'],
    ['searchActors', '/actors?limit=2'],
    ['listNetworks', '/networks?limit=2'],
    ['showNetwork', `/networks/${network}`],
    ['showAftermath', `/networks/${network}/aftermath`],
    ['showNetworkGraph', `/networks/${network}/graph`],
    ['measureNetwork', `/networks/${network}/metrics?metric=degree`],
    ['compareLayers', `/networks/${network}/layers`],
    ['measureAttendance', `/networks/${network}/attendance`],
    ['findCommunities', `/networks/${network}/communities`],
    ['compareWaves', `/networks/${network}/tie-changes`],
    ['exportNetwork', `/networks/${network}/export`],
    ['exportNetwork', `/networks/${network}/export?format=graphml`],
    ['exportNetwork', `/networks/${network}/export?format=gexf`],
    ['exportNetwork', `/networks/${network}/export?format=json`],
    ['assessNetwork', `/networks/${network}/assessment`],
    ['profileNetwork', `/networks/${network}/profile`],
    ['listDisagreements', `/networks/${network}/disagreements`],
    ['showChanges', `/networks/${network}/changes`],
    ['measureTerritory', '/territories/slep:demo/metrics?metric=density&wave=2024'],
    ['measureNetworks', '/metrics-of-networks?metric=density&kind=classic&format=csv'],
    ['measureNetworks', '/metrics-of-networks?metric=density&kind=classic&format=arrow'],
    ['listProfiles', '/profiles?territory=slep:demo&format=ndjson'],
    ['listChanges', '/changes?since=3'],
    ['listMetrics', '/metrics'],
    ['listPatterns', '/patterns'],
    ['listLayers', '/layers'],
    ['listSchoolEvents', '/school-events?limit=2'],
    ['listSurveyItems', '/survey-items'],
    ['listSurveys', '/surveys'],
    ['listRevisions', '/revisions'],
    ['listFindings', '/revisions/1/findings?limit=2'],
    ['previewImport', '/imports', { method: 'POST', body: formOf({ 'a.csv': 'from,to\na,b\n' }) }],
    ['saveView', '/views', json({ path: '/red/x' })],
    ['analyse', '/analyses', json({ actors: [{ id: 'a' }], ties: [] })],
    ['startJob', '/jobs', json({ network, metrics: ['degree'] })],
  ];

  it.each(requests)('says of %s what %s serves', async (name, path, init) => {
    const response = await fetch(`${telar.address}${apiRoot}${path}`, init);
    const described = operation(api[name]).responses[String(response.status)];
    const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
    expect(described?.content).toHaveProperty([mediaType]);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (mediaType === 'application/json' && name !== 'exportNetwork')
      api[name].response.parse(JSON.parse(new TextDecoder().decode(bytes)));
  });

  it('says of the events of a job that they are events', async () => {
    const { id } = await telar.query(api.startJob, { body: { network, metrics: ['degree'] } });
    const response = await fetch(`${telar.address}${apiRoot}/jobs/${id}/events`);
    await response.text();
    const mediaType = response.headers.get('content-type')!.split(';')[0]!;
    expect(Object.keys(operation(api.followJob).responses['200']!.content)).toEqual([mediaType]);
  });
});

function json(body: unknown): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
