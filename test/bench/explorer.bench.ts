import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { api } from '../../contract/api.ts';
import { loadShippedData } from '../../server/use-cases/importing/load-shipped-data.ts';
import { audit, freePort } from '../browser/audit.ts';
import { bigGraph } from '../browser/big-graph.ts';
import { openBrowser, openPage } from '../browser/chromium.ts';
import { answerGraphWith, observed, observePage, type Observed } from '../browser/page-observer.ts';
import { slowdown } from '../browser/slowdown.ts';
import { useEverything } from '../browser/use-everything.ts';
import { startTelar } from '../running-telar.ts';
import { type BenchSection, median, milliseconds, table } from './bench-report.ts';

const rounds = 5;

/** The explorer in a Chromium that draws WebGL in software, from a warm service on its shipped data. */
export const section: BenchSection = {
  id: 'explorer',
  title: 'The explorer in a browser',
  run: async () => {
    const telar = await startTelar(null);
    const port = await freePort();
    const { browser, close } = await openBrowser(undefined, port);
    try {
      await loadShippedData(telar.telar);
      const sleps = await telar.query(api.listTerritories, {
        query: { kind: 'slep', simulated: 'false', limit: '500' },
      });
      const largest = sleps.items.toSorted((a, b) => b.publicSchools - a.publicSchools)[0]!;
      const pages = [
        ['home', '/'],
        [
          `the largest SLEP (${largest.name}, ${String(largest.publicSchools)} public schools)`,
          `/territories/${largest.id}`,
        ],
        ['a network', '/networks/network:demo-02'],
      ] as const;
      const figures = [
        ...(await firstPictures(browser, telar.address, pages.slice(1))),
        ...(await flatCountry(browser, telar.address)),
        ...(await interactions(browser, telar.address)),
      ];
      const audits: Rows = [];
      for (const [name, path] of pages) audits.push(await auditsOf(name, telar.address + path, port));
      return [
        `Chromium ${browser.version()}, WebGL by SwiftShader; each page in a fresh profile. The machine gave a thread ${(100 / slowdown()).toFixed(0)} % of a processor.`,
        table([['what', 'figure', 'aim'], ...figures]),
        'Lighthouse, scores of 100; a phone is one on slow 4G whose processor is four times slower.',
        table([['page', 'accessibility, desktop', 'phone', 'performance, desktop', 'phone'], ...audits]),
      ].join('\n\n');
    } finally {
      await close();
      await telar.stop();
    }
  },
};

type Rows = string[][];

async function open(browser: Browser, address: string, prepare: (page: Page) => Promise<void>) {
  const { page, close } = await openPage(browser, { reducedMotion: 'reduce' });
  await prepare(page);
  await page.goto(address);
  while ((await observed(page)).firstDrawn === null) await wait(20);
  return { page, close };
}

async function firstPictures(
  browser: Browser,
  address: string,
  pages: readonly (readonly [name: string, path: string])[],
): Promise<Rows> {
  const rows: Rows = [];
  for (const [name, path] of pages) {
    const moments: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const { page, close } = await open(browser, address + path, observePage);
      moments.push((await observed(page)).firstDrawn!);
      await close();
    }
    // The first opening warms the service.
    rows.push([`first picture of ${name}`, milliseconds(median(moments.slice(1)) / 1000), '≤ 2 s']);
  }
  return rows;
}

async function madeUp(browser: Browser, address: string, actors: number, ties: number) {
  const graph = bigGraph(actors, ties);
  const opened = await open(browser, `${address}/territories/slep:demo`, async (page) => {
    await observePage(page);
    await answerGraphWith(page, 'slep:demo', graph);
  });
  await opened.page.waitForLoadState('networkidle');
  return opened;
}

async function flatCountry(browser: Browser, address: string): Promise<Rows> {
  const all: Observed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, close } = await madeUp(browser, address, 20_000, 100_000);
    all.push(await observed(page));
    await close();
  }
  const middle = (of: (each: Observed) => number) => milliseconds(median(all.map(of)) / 1000);
  return [
    [
      '20,000 actors, 100,000 ties, flat: from the answer to the picture',
      middle((each) => each.firstDrawn! - each.lastAnswer),
      '',
    ],
    ['longest task apart from drawing', middle(({ longestTask }) => longestTask), '≤ 1 s'],
    ['longest drawing', middle(({ longestDrawing }) => longestDrawing), ''],
  ];
}

async function interactions(browser: Browser, address: string): Promise<Rows> {
  const { page, close } = await madeUp(browser, address, 2000, 4000);
  const { longestTask } = await observed(page);
  const best = await useEverything(page, rounds);
  await close();
  return [
    [
      '2,000 actors, 4,000 ties: longest task of opening, apart from drawing',
      timing(longestTask, 50),
      '≤ 100 ms',
    ],
    ...best.map(({ name, shown, own }) => [
      `2,000 actors, 4,000 ties: ${name}`,
      `${timing(shown, 16)}, of it the page itself ${timing(own, 50)}`,
      '≤ 200 ms',
    ]),
  ];
}

const timing = (time: number, least: number) =>
  time <= least ? `≤ ${String(least)} ms` : milliseconds(time / 1000);

async function auditsOf(name: string, address: string, port: number): Promise<string[]> {
  const desktop = await audit(address, port, 'desktop');
  const phone = await audit(address, port, 'phone');
  return [
    name,
    ...[desktop.accessibility, phone.accessibility, desktop.performance, phone.performance].map(String),
  ];
}
