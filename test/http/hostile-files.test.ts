import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import { ImportPreview } from '../../contract/imports.ts';
import { Problem } from '../../contract/problems.ts';
import { hostileMakers } from '../intake/hostile-makers.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { longestStretch } from './longest-stretch.ts';

const folder = new URL('../intake/hostile/', import.meta.url).pathname;

/** Codes of files that are refused; every other one is read. */
const refused: Readonly<Record<string, string>> = {
  'abs.zip': 'archive-broken',
  'attributes.gexf': 'graph-file-unreadable',
  'backslash.zip': 'archive-broken',
  'bomb.zip': 'archive-too-large',
  'cd-claims-65535.zip': 'archive-name-twice',
  'columns.csv': 'graph-file-unreadable',
  'corner-a1048576.xlsx': 'workbook-too-large',
  'corner-xfd1048576.xlsx': 'workbook-too-large',
  'corner-za200000.xlsx': 'workbook-too-large',
  'deep.graphml': 'graph-file-unreadable',
  'defaults.graphml': 'graph-file-unreadable',
  'dl-1e8.dl': 'graph-file-unreadable',
  'dl-1e9.dl': 'graph-file-unreadable',
  'dl-embedded-cols.dl': 'graph-file-unreadable',
  'dl-matrix-1e9.dl': 'graph-file-unreadable',
  'dl-nm-1e12.dl': 'graph-file-unreadable',
  'dl-redos.dl': 'graph-file-unreadable',
  'dl-redos2.dl': 'graph-file-unreadable',
  'doctype.graphml': 'xml-document-type',
  'dup.zip': 'archive-name-twice',
  'encrypted.zip': 'archive-encrypted',
  'entity-nodoctype.graphml': 'xml-broken',
  'entries.zip': 'archive-too-large',
  'fake.xlsx': 'archive-broken',
  'fake.zip': 'archive-broken',
  'forged-size.zip': 'archive-broken',
  'lol.graphml': 'xml-document-type',
  'lol.xlsx': 'workbook-document-type',
  'nested.zip': 'unread-archive',
  'nul.csv': 'graph-file-unreadable',
  'pajek-1e8.net': 'graph-file-unreadable',
  'pajek-2e7.net': 'graph-file-unreadable',
  'pajek-2e9.net': 'graph-file-unreadable',
  'pajek-twomode.net': 'graph-file-unreadable',
  'row-1e9.xlsx': 'workbook-too-large',
  'symlink.zip': 'table-not-recognised',
  'traversal.zip': 'archive-broken',
  'truncated.zip': 'archive-broken',
  'xxe.xlsx': 'workbook-document-type',
};

/** What has to be noticed of some of those that are read, with the row where one is to blame. */
const noticed: Readonly<Record<string, { code: string; row: number | null }>> = {
  'line.csv': { code: 'row-too-long', row: 2 },
  'mixed.csv': { code: 'mixed-encodings', row: 3 },
  'numbers.csv': { code: 'bad-amount', row: 2 },
  'quote.csv': { code: 'broken-quotes', row: 2 },
  'ragged.csv': { code: 'ragged-row', row: 2 },
  'rtl.csv': { code: 'unseen-marks', row: 2 },
  'selfdup.csv': { code: 'duplicate-heading', row: 1 },
  'surrogate.csv': { code: 'broken-encoding', row: 2 },
  'unclosed.csv': { code: 'broken-quotes', row: 2 },
};

const small = readdirSync(folder);
const files: [string, () => Uint8Array][] = [
  ...small.map((name): [string, () => Uint8Array] => [name, () => readFileSync(join(folder, name))]),
  ...Object.entries(hostileMakers),
];

/** Sends a file from another thread, which leaves the event loop of this one to the server. */
function upload(address: string, path: string, name: string): Promise<{ status: number; text: string }> {
  const send = `
    const { parentPort, workerData: { url, path, name } } = require('node:worker_threads');
    const form = new FormData();
    form.append('files', new Blob([require('node:fs').readFileSync(path)]), name);
    fetch(url, { method: 'POST', body: form })
      .then(async (response) => parentPort.postMessage({ status: response.status, text: await response.text() }));`;
  const url = `${address}${apiRoot}/imports`;
  const thread = new Worker(send, { eval: true, workerData: { url, path, name } });
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
  });
}

describe('a hostile file', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(null);
    // The first one also starts the threads.
    await send('ok.xlsx', () => readFileSync(join(folder, 'ok.xlsx')));
  });
  afterAll(() => telar.stop());

  /** Uploads a file, and looks at what it takes: bytes of answer, seconds of all processors, megabytes. */
  async function send(name: string, make: () => Uint8Array) {
    const path = join(telar.folder, 'hostile-file');
    await writeFile(path, make());
    const before = process.memoryUsage.rss();
    let most = before;
    const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
    const [stretch, used] = [longestStretch(), process.cpuUsage()];
    const { status, text } = await upload(telar.address, path, name);
    const { user, system } = process.cpuUsage(used);
    clearInterval(sampling);
    return {
      ...{ status, text, stretch: stretch.stop(), seconds: (user + system) / 1e6 },
      megabytes: (most - before) / 1024 ** 2,
    };
  }

  it.each(files)('%s is refused or read, and nobody notices', async (name, make) => {
    const { status, text, stretch, seconds, megabytes } = await send(name, make);
    if (name in refused) {
      const problem = Problem.parse(JSON.parse(text));
      expect([status, problem.code]).toEqual([422, refused[name]]);
    } else {
      expect(status, text).toBe(201);
      const { report } = ImportPreview.omit({ id: true }).parse(JSON.parse(text));
      if (name in noticed) expect(report.findings).toContainEqual(expect.objectContaining(noticed[name]));
    }
    expect(text.length).toBeLessThan(500_000);
    expect(seconds, `${name} took ${String(seconds)} s`).toBeLessThan(2);
    expect(stretch).toBeLessThan(50);
    expect(megabytes).toBeLessThan(600);
    expect((await fetch(`${telar.address}${apiRoot}/health`)).status).toBe(200);
  });

  it('is in this list, whatever it is', () => {
    const known = new Set(files.map(([name]) => name));
    expect([...Object.keys(refused), ...Object.keys(noticed)].filter((name) => !known.has(name))).toEqual([]);
    expect(small.length).toBeGreaterThan(40);
  });
});
