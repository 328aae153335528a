import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { within } from '../../client/appearance/within-steps.ts';
import { api } from '../../contract/api.ts';
import type { GraphActor, GraphAnswer } from '../../contract/graphs.ts';
import { untilLoaded, type Session, type Visit } from './explorer-visit.ts';
import { markedSpots, spotOf, type Spot } from './picture-pixels.ts';

/** Opens a network and waits until its picture is drawn. */
export async function visitNetwork(
  session: Session,
  path: string,
  options: Parameters<Session['visit']>[1] = {},
): Promise<Visit> {
  const visit = await session.visit(path, options);
  await untilLoaded(visit.page);
  await expect
    .poll(async () => (await markedSpots(visit.page)).length, { timeout: 20_000 })
    .toBeGreaterThan(0);
  return visit;
}

export const parameter = (page: Page, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

/** Where an actor is drawn, in CSS pixels of the window. */
export async function spotInWorkspace(page: Page, actor: Pick<GraphActor, 'x' | 'y'>): Promise<Spot> {
  const box = (await page.locator('.picture-canvas').boundingBox())!;
  const { x, y } = spotOf(box, actor);
  return { x: box.x + x, y: box.y + y };
}

/** Which part of the window, from 0 to 1, the picture takes. */
export const pictureShare = (page: Page): Promise<number> =>
  page.locator('.picture').evaluate((picture) => {
    const { left, right, top, bottom } = picture.getBoundingClientRect();
    const width = Math.min(right, innerWidth) - Math.max(left, 0);
    const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return (width * height) / (innerWidth * innerHeight);
  });

/** How much is drawn, as the picture says it to those who do not see it. */
export async function drawnCounts(page: Page): Promise<{ actors: number; ties: number }> {
  const label = (await page.locator('.picture-canvas').getAttribute('aria-label')) ?? '';
  const [actors, ties] = [...label.matchAll(/(\d+) (?:actor|vínculo)/g)].map(([, count]) => Number(count));
  return { actors: actors ?? NaN, ties: ties ?? NaN };
}

export const graphOf = ({ telar }: Session, id: string): Promise<GraphAnswer> =>
  telar.query(api.showNetworkGraph, { id, query: {} });

/** A network with somebody in it who has neighbours, and neighbours of these, in the ties that are read. */
export async function centreOf(session: Session, network: string) {
  const graph = await graphOf(session, network);
  const ties = graph.ties.filter(({ layer }) => graph.scope.defaultLayers.includes(layer));
  const actor = graph.actors.find(({ id }) => {
    const [one, two] = [within(ties, id, 1), within(ties, id, 2)];
    return one.size > 1 && two.size > one.size;
  });
  return { graph, ties, actor: actor! };
}

export async function clickActor(page: Page, actor: Pick<GraphActor, 'x' | 'y'>): Promise<void> {
  const { x, y } = await spotInWorkspace(page, actor);
  await page.mouse.click(x, y);
}
