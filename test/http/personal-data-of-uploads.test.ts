import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

const ties = 'origen,destino,nota\n';
const pair = 'school:1488,school:1489';
const other = 'school:1489,school:1491,bien\n';

/** A sheet with data of a person, what of it must be nowhere, and what is said of it: code, row, column. */
const uploads: readonly [
  what: string,
  files: Record<string, string>,
  secret: RegExp,
  said: [string, number, string],
][] = [
  [
    'a RUN within a text',
    { 'lazos.csv': `${ties}${pair},su RUN es 15.432.987-0\n${other}` },
    /15.?432.?987/,
    ['personal-content-dropped', 2, 'nota'],
  ],
  [
    'a RUN with blanks',
    { 'lazos.csv': `${ties}${pair},15 432 987-0\n${other}` },
    /15.?432.?987/,
    ['personal-content-dropped', 2, 'nota'],
  ],
  [
    'a RUN with another hyphen and wide digits',
    { 'lazos.csv': `${ties}${pair},１５.４３２.９８７\u20100\n${other}` },
    /４３２|15.?432.?987/,
    ['personal-content-dropped', 2, 'nota'],
  ],
  [
    'a RUN as an id',
    { 'lazos.csv': `${ties}organisation:15.432.987-0,school:1489,\n${pair},\n` },
    /15.?432.?987/,
    ['personal-number', 2, 'origen'],
  ],
  [
    'numbers of documents',
    { 'actores.csv': 'actor,cedula\nschool:1488,15432987\nschool:1489,\n', 'lazos.csv': `${ties}${pair},\n` },
    /15432987/,
    ['personal-column-dropped', 1, 'cedula'],
  ],
  [
    'addresses',
    {
      'actores.csv': 'actor,correo\nschool:1488,ana@liceo.cl\nschool:1489,eva@liceo.cl\n',
      'lazos.csv': `${ties}${pair},\n`,
    },
    /liceo\.cl/,
    ['personal-column-dropped', 1, 'correo'],
  ],
  [
    'telephones',
    { 'lazos.csv': `${ties}${pair},llamar al 9 8765 4321\n${other}` },
    /8765.?4321/,
    ['personal-content-dropped', 2, 'nota'],
  ],
  [
    'names and dates of birth',
    {
      'actores.csv':
        'actor,nombre_directora,fecha_nacimiento\nschool:1488,Ana Soto Díaz,1975-03-12\nschool:1489,Eva Ríos Mora,1980-01-02\n',
      'lazos.csv': `${ties}${pair},\n`,
    },
    /Soto|1975-03-12/,
    ['personal-column-dropped', 1, 'fecha_nacimiento'],
  ],
  [
    'a person as an actor',
    {
      'actores.csv':
        'actor,nombre,tipo\nschool:1488,Sol,escuela\nschool:1489,Mar,escuela\np77,Ana Soto,persona\n',
      'lazos.csv': `${ties}${pair},\np77,school:1489,\n`,
    },
    /Soto|p77/,
    ['person-as-actor', 4, 'tipo'],
  ],
];

describe('data of persons in what users bring', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(null);
  });
  afterAll(() => telar.stop());

  it.each(uploads)(
    '%s: said by row and column, and nowhere in answers, exports and files',
    async (_what, files, secret, said) => {
      const preview = await telar.query(api.previewImport, { body: formOf(files) });
      const { report } = preview;
      expect(report.findings.map(({ code, row, column }) => [code, row, column])).toContainEqual(said);
      // Who uploaded the files sees the first cells of each column; findings repeat nothing.
      expect(JSON.stringify(report)).not.toMatch(secret);
      await telar.query(api.changeImport, {
        id: preview.id,
        body: { direction: 'directed', accepted: ['same-network'] },
      });
      const stored = await telar.query(api.commitImport, { id: preview.id, body: { acceptRejects: true } });
      const answers = await Promise.all(
        stored.networks.map(async (id) => {
          const response = await fetch(
            `${telar.address}${apiRoot}/networks/${encodeURIComponent(id)}/export?format=json`,
          );
          expect(response.status).toBe(200);
          return response.text();
        }),
      );
      expect(stored.networks).toHaveLength(1);
      expect([JSON.stringify(stored), ...answers].join('\n')).not.toMatch(secret);
      for (const file of filesOf(telar.folder)) expect(readFileSync(file, 'utf8'), file).not.toMatch(secret);
    },
  );

  const refused = (path: string, method: string, body: unknown) =>
    telar.refused(`${apiRoot}${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });

  it('are refused in a view, in the name of a network, and in what is decided of an import', async () => {
    const name = 'Red de Ana, 15.432.987-0';
    const { id } = await telar.query(api.previewImport, { body: formOf({ 'red.csv': 'from,to\na,b\n' }) });
    for (const [path, method, body, field] of [
      ['/views', 'POST', { path: '/', title: name }, 'title'],
      ['/networks/red:x', 'PATCH', { name }, 'name'],
      [`/imports/${id}`, 'PATCH', { network: { name } }, 'network.name'],
    ] as const) {
      const problem = await refused(path, method, body);
      expect(problem, path).toMatchObject({ status: 400, code: 'text-holds-person', field });
      expect(JSON.stringify(problem)).not.toMatch(/15.?432.?987/);
    }
  });
});

/** Every file under a folder. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
