import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot, type Endpoint, type EndpointName } from '../../contract/api.ts';
import { examples } from '../../contract/examples.ts';
import { exampleAddress, firstCommands, tableCommands } from '../../server/http/docs/requests.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

const names = Object.keys(api) as EndpointName[];
const endpointOf = (name: EndpointName): Endpoint => api[name];
const run = promisify(execFile);

describe('the page of the API', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());

  const pageIn = async (language: string) =>
    (await fetch(`${telar.address}/docs/?language=${language}`)).text();

  it.each([
    ['es', /Volver a Telar/],
    ['en', /Back to Telar/],
  ])('is read in %s, with a way back, and leads to the other language', async (language, back) => {
    const page = await pageIn(language);
    expect(page).toMatch(back);
    expect(page).toContain(`href="/docs/?language=${language === 'es' ? 'en' : 'es'}"`);
  });

  it('loads nothing from elsewhere: every link of it is answered by this service', async () => {
    const page = await pageIn('en');
    expect(page.replaceAll(telar.address, '')).not.toMatch(/https?:\/\//);
    const loaded = [...page.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => path!);
    expect(loaded.length).toBeGreaterThan(3);
    for (const path of new Set(loaded)) expect((await fetch(telar.address + path)).status).toBe(200);
  });

  it('repeats no host that is none', async () => {
    const { request } = await import('node:http');
    const page = await new Promise<string>((resolve, reject) => {
      request(`${telar.address}/docs/`, { headers: { host: "x'; rm -rf ~ #" } }, (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('end', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
    expect(page).not.toContain('rm -rf');
  });

  it('begins with three commands that work as they are written', async () => {
    const page = await pageIn('en');
    const answers: Record<string, unknown>[] = [];
    for (const { command } of firstCommands(telar.address)) {
      expect(page).toContain(command.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
      const { stdout } = await run('sh', ['-c', command]);
      answers.push(JSON.parse(stdout) as Record<string, unknown>);
    }
    const [list, measured, own] = answers;
    expect((list!['items'] as unknown[]).length).toBeGreaterThan(5);
    expect(measured).toMatchObject({ network: { density: { value: expect.any(Number) as number } } });
    expect(own).toMatchObject({ network: { density: { value: 2 / 3 } } });
  });

  it('shows one table with curl, R and Python, in lines that work as they are written', async () => {
    const page = await pageIn('es');
    const lines = Object.fromEntries(
      tableCommands(telar.address).map(({ name, command }) => [name, command]),
    );
    for (const command of Object.values(lines))
      expect(page).toContain(command.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
    const printed = async (command: string) => (await run('sh', ['-c', command])).stdout.trim().split('\n');
    const [heading, ...rows] = await printed(lines['curl']!);
    expect(heading).toBe('name,value,undefined');
    expect(rows.length).toBeGreaterThan(20);
    const inPython = await printed(lines['python']!);
    expect(inPython.map((row) => row.split('\t')[1])).toEqual(rows.map((row) => row.split(',').at(-2)));
    // R reads the very address that curl has just read; where R is there, it reads it.
    const address = /'([^']+)'/.exec(lines['curl']!)![1]!;
    expect(lines['r']).toBe(`Rscript -e 'print(read.csv("${address}"))'`);
    const hasR = await run('sh', ['-c', 'command -v Rscript']).then(
      () => true,
      () => false,
    );
    if (hasR) expect(await printed(lines['r']!)).toHaveLength(rows.length + 1);
  });

  it.each(names)('shows %s', async (name) => {
    expect(await pageIn('es')).toContain(`id="${name}"`);
  });

  it.each(names.filter((name) => examples[name].after === undefined && endpointOf(name).method === 'get'))(
    'has an example of %s that is answered',
    async (name) => {
      const response = await fetch(telar.address + exampleAddress(name));
      await response.arrayBuffer();
      expect([name, response.status]).toEqual([name, 200]);
    },
  );

  it.each(names.filter((name) => endpointOf(name).body !== undefined))(
    'has an example of %s whose body the route takes',
    (name) => {
      expect(endpointOf(name).body!.safeParse(examples[name].body).error).toBeUndefined();
    },
  );

  it.each(['analyse', 'measureWhatIf', 'exportNetworkView'] as const)(
    'has an example of %s that is answered',
    async (name) => {
      const response = await fetch(telar.address + exampleAddress(name), {
        method: 'POST',
        body: JSON.stringify(examples[name].body),
        headers: { 'content-type': 'application/json' },
      });
      await response.arrayBuffer();
      expect(response.status).toBe(200);
    },
  );

  it('describes every parameter', async () => {
    const { paths } = (await (await fetch(`${telar.address}${apiRoot}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { parameters: { name: string; description?: string }[] }>>;
    };
    const silent = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ parameters }) =>
        parameters.filter(({ description }) => !description).map(({ name }) => `${path} ${name}`),
      ),
    );
    expect(silent).toEqual([]);
  });
});

it('has the colours of the explorer', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const themes = read('client/styles/tokens.css').match(/:root\[data-theme='\w+'\] \{.*?\n\}\n/gs)!;
  expect(themes).toHaveLength(2);
  for (const theme of themes) expect(read('server/http/docs/page.css')).toContain(theme);
});
