import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { readConfig } from '../../server/config.ts';
import { openTelar, serve } from '../../server/main.ts';
import { loadShippedData } from '../../server/use-cases/importing/load-shipped-data.ts';
import { openBrowser, openPage } from './chromium.ts';
import { journeys, pictureOf } from './journey-steps.ts';
import { journeysPage } from './journeys-page.ts';
import { takeStep } from './take-step.ts';

/** Pictures and page of the journeys in docs/: see journey-steps.ts. */
const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
/** Bytes of a picture at most: quality goes down until it fits. */
const mostBytes = 140_000;
const qualities = [60, 50, 40, 30, 20];

await mkdir(join(docs, 'journeys'), { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'telar-journeys-'));
const config = readConfig({ PORT: '0', TELAR_DATA: folder, LOG_LEVEL: 'error', TELAR_RATE_LIMIT: '0' });
const telar = await openTelar(config);
process.stderr.write('Loading the shipped data…\n');
await loadShippedData(telar);
const running = await serve(telar, config);
const { browser, close } = await openBrowser();
try {
  for (const journey of journeys) {
    for (const step of journey.steps) {
      const visit = await openPage(browser, { reducedMotion: 'reduce' });
      await takeStep(visit.page, running.address, step);
      await writeFile(join(docs, pictureOf(journey, step)), await boundedPicture(visit.page));
      await visit.close();
      process.stdout.write(`docs/${pictureOf(journey, step)}\n`);
    }
  }
  await writeFile(join(docs, 'journeys.md'), journeysPage());
} finally {
  await close();
  await running.close();
  await telar.close();
  await rm(folder, { recursive: true, force: true });
}

async function boundedPicture(page: Page): Promise<Buffer> {
  let picture: Buffer | undefined;
  for (const quality of qualities) {
    picture = await page.screenshot({ type: 'jpeg', quality });
    if (picture.length <= mostBytes) break;
  }
  return picture!;
}
