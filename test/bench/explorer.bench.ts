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
import { type BenchSection, table } from './bench-report.ts';
import type { Aim } from './frame/figure.ts';
import type { Bench } from './frame/section.ts';
import { shown, shownAim } from './frame/show-figure.ts';

/** The explorer in a Chromium that draws WebGL in software, from a warm service on its shipped data. */
export const section: BenchSection = {
  id: 'explorer',
  title: 'The explorer in a browser',
  run: async (bench) => {
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
        ...(await firstPictures(bench, browser, telar.address, pages.slice(1))),
        ...(await flatCountry(bench, browser, telar.address)),
        ...(await interactions(bench, browser, telar.address)),
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

/** A row of the table. `values`: seconds, one a round. */
function row(bench: Bench, name: string, values: number | readonly number[], aim?: Aim): string[] {
  const figure = bench.figure({ name, unit: 's', ...(aim && { aim }) }, values);
  return [name, shown(figure), shownAim(figure)];
}

async function open(browser: Browser, address: string, prepare: (page: Page) => Promise<void>) {
  const { page, close } = await openPage(browser, { reducedMotion: 'reduce' });
  await prepare(page);
  await page.goto(address);
  while ((await observed(page)).firstDrawn === null) await wait(20);
  return { page, close };
}

async function firstPictures(
  bench: Bench,
  browser: Browser,
  address: string,
  pages: readonly (readonly [name: string, path: string])[],
): Promise<Rows> {
  const rows: Rows = [];
  for (const [name, path] of pages) {
    const moments: number[] = [];
    for (let round = 0; round <= bench.rounds; round += 1) {
      const { page, close } = await open(browser, address + path, observePage);
      moments.push((await observed(page)).firstDrawn! / 1000);
      await close();
    }
    // The first opening warms the service.
    rows.push(row(bench, `first picture of ${name}`, moments.slice(1), { atMost: 2 }));
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

async function flatCountry(bench: Bench, browser: Browser, address: string): Promise<Rows> {
  const all: Observed[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    const { page, close } = await madeUp(browser, address, 20_000, 100_000);
    all.push(await observed(page));
    await close();
  }
  const add = (name: string, of: (each: Observed) => number, aim?: Aim) =>
    row(
      bench,
      `20,000 actors, 100,000 ties, flat: ${name}`,
      all.map((each) => of(each) / 1000),
      aim,
    );
  return [
    add('from the answer to the picture', (each) => each.firstDrawn! - each.lastAnswer),
    add('longest task apart from drawing', ({ longestTask }) => longestTask, { atMost: 1 }),
    add('longest drawing', ({ longestDrawing }) => longestDrawing),
  ];
}

async function interactions(bench: Bench, browser: Browser, address: string): Promise<Rows> {
  const { page, close } = await madeUp(browser, address, 2000, 4000);
  const { longestTask } = await observed(page);
  const best = await useEverything(page, bench.rounds);
  await close();
  const name = '2,000 actors, 4,000 ties:';
  return [
    row(bench, `${name} longest task of opening, apart from drawing`, longestTask / 1000, { atMost: 0.1 }),
    ...best.flatMap((each) => [
      row(bench, `${name} ${each.name}`, each.shown / 1000, { atMost: 0.2 }),
      row(bench, `${name} ${each.name}, the page itself`, each.own / 1000, { atMost: 0.1 }),
    ]),
  ];
}

async function auditsOf(name: string, address: string, port: number): Promise<string[]> {
  const desktop = await audit(address, port, 'desktop');
  const phone = await audit(address, port, 'phone');
  return [
    name,
    ...[desktop.accessibility, phone.accessibility, desktop.performance, phone.performance].map(String),
  ];
}
