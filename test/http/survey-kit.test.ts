import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { unpack } from '../../server/intake/bundle/unpack.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

describe('the survey kit over HTTP', () => {
  let telar: RunningTelar;
  let schools: string[] = [];
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
    const { items } = await telar.query(api.searchActors, {
      query: { kind: 'school', territory: 'comuna:13101', limit: '5' },
    });
    schools = items.map(({ id }) => id);
  });
  afterAll(() => telar.stop());

  const pathOf = (query: Record<string, string>): string =>
    `${apiRoot}/survey-kit?${new URLSearchParams(query).toString()}`;
  async function kit(query: Record<string, string>) {
    const response = await fetch(`${telar.address}${pathOf(query)}`);
    expect(response.status).toBe(200);
    return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
  const listed = () => ({ schools: schools.join(','), name: 'Red Ñuble: prueba' });

  it('is one file a part, each of its kind and under its name', async () => {
    const parts = { xlsx: 'spreadsheetml.sheet', pdf: 'pdf', texts: 'zip', zip: 'zip' };
    for (const [part, type] of Object.entries(parts)) {
      const { headers } = await kit({ ...listed(), part });
      expect(headers.get('content-type')).toContain(type);
    }
    const { headers } = await kit({ ...listed(), part: 'xlsx' });
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain('Red Ñuble prueba.xlsx');
  });

  it('holds everything in the archive, in either language', async () => {
    expect(Object.keys(unzipSync((await kit(listed())).bytes)).sort()).toEqual([
      'LEAME.txt',
      'Red Ñuble prueba.xlsx',
      'cuestionario.pdf',
      'google-forms.txt',
      'kobotoolbox.xlsx',
      'limesurvey.txt',
      'lista-de-escuelas.csv',
      'microsoft-forms.txt',
    ]);
    expect(Object.keys(unzipSync((await kit({ ...listed(), language: 'en' })).bytes))).toContain(
      'README.txt',
    );
  });

  it('comes back through an import: ties of schools of the register, in a network of its name', async () => {
    const { bytes } = await kit({ ...listed(), part: 'xlsx' });
    const sheets = (await unpack({ name: 'k.xlsx', bytes })).map((file) => ({
      sheet: file.name.replace('k.xlsx/', '').replace('.csv', ''),
      data: parse(new TextDecoder().decode(file.bytes), { relax_column_count: true }) as string[][],
    }));
    const [headings, first] = sheets[1]!.data as [string[], string[]];
    const other = headings.findIndex((heading) => heading.includes(schools[1]!.replace('school:', 'RBD ')));
    first[other] = 'Todos los meses';
    const filled = new Uint8Array(await writeWorkbook(sheets).toBuffer());
    const preview = await telar.query(api.previewImport, {
      body: formOf({ 'Red Ñuble prueba.xlsx': filled }),
    });
    expect(preview.recognised).toMatchObject({
      shape: 'form-answers',
      network: { name: 'Red Ñuble prueba' },
    });
    expect(preview.report.counts).toMatchObject({ ties: 1, members: 5 });
    const report = await telar.query(api.commitImport, { id: preview.id, body: { acceptRejects: false } });
    const network = (await telar.telar.store.loadNetwork(report.networks[0]!))!;
    expect(network.ties).toMatchObject([
      { layer: 'knowledge', from: schools[1], to: schools[0], strength: 3, reporter: schools[0] },
    ]);
    const again = await kit({ network: network.network.id, part: 'xlsx' });
    expect(again.headers.get('content-disposition')).toContain('.xlsx');
  });

  it('is of the working schools of a territory; of a SLEP of those that it runs', async () => {
    const { items } = await telar.query(api.listTerritories, {
      query: { kind: 'slep', limit: '1', q: 'Barrancas' },
    });
    const { bytes } = await kit({ territory: items[0]!.id, part: 'texts' });
    const text = new TextDecoder().decode(unzipSync(bytes)['lista-de-escuelas.csv']);
    const rows = parse(text, { bom: true, columns: true }) as { id: string }[];
    expect(rows.length).toBeGreaterThan(10);
    const actors = await telar.telar.store.listActorsById(rows.map(({ id }) => id));
    expect(new Set(actors.map(({ state }) => state))).toEqual(new Set(['working']));
    expect(new Set(actors.map(({ dependency }) => dependency))).toEqual(new Set(['slep']));
  });

  const refusals: [string, () => Record<string, string>, object][] = [
    ['nothing chosen', () => ({}), { status: 400, field: 'schools' }],
    [
      'two ways at once',
      () => ({ ...listed(), network: 'network:demo-01' }),
      { status: 400, field: 'schools' },
    ],
    ['a list without a name', () => ({ schools: schools.join(',') }), { status: 400, field: 'name' }],
    ['one school', () => ({ schools: schools[0]!, name: 'Red' }), { status: 400, field: 'schools' }],
    [
      'a school that is not stored',
      () => ({ schools: `${schools[0]!},school:99998`, name: 'Red' }),
      { status: 400, field: 'schools.1' },
    ],
    ['a region', () => ({ territory: 'region:13' }), { status: 400, field: 'schools' }],
    [
      'a territory that is not stored',
      () => ({ territory: 'comuna:99999' }),
      { status: 404, field: 'territory' },
    ],
    ['a network that is not stored', () => ({ network: 'nothing' }), { status: 404, field: 'network' }],
    ['an item that is none', () => ({ ...listed(), items: 'nada' }), { status: 400, field: 'items' }],
    ['attendance', () => ({ ...listed(), items: 'asistencia-actividades' }), { status: 400, field: 'items' }],
    ['no item of ties', () => ({ ...listed(), items: 'roles-claros' }), { status: 400, field: 'items' }],
    [
      'the same ties twice',
      () => ({ ...listed(), items: 'trabajo-conjunto,frecuencia-trabajo-conjunto' }),
      { status: 400, field: 'items' },
    ],
    [
      'a name with a RUN',
      () => ({ ...listed(), name: 'Red de 12.345.678-5' }),
      { status: 400, field: 'name' },
    ],
    [
      'real schools beside simulated ones',
      () => ({ schools: `${schools[0]!},school:demo-1`, name: 'Red' }),
      { status: 400 },
    ],
  ];
  it.each(refusals)('refuses %s', async (_name, query, expected) => {
    expect(await telar.refused(pathOf(query()))).toMatchObject(expected);
  });
});
