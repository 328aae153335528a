import type { Page } from 'playwright-core';
import { columnsMediaType } from '../../contract/graph-columns.ts';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { runSteps } from '../../contract/run-steps.ts';
import { graphColumnSteps } from '../../server/use-cases/drawing/columns-of-graph.ts';

/** What a page did so far. Times in milliseconds; moments count from the start of its navigation. */
export type Observed = {
  /** When WebGL first drew something; `null`: not yet. */
  firstDrawn: number | null;
  /** When the last answer of the API had come whole. */
  lastAnswer: number;
  /** The longest piece of script outside frame callbacks, and the longest frame callback (Sigma draws in those). */
  longestTask: number;
  longestDrawing: number;
  /** From key or pointer to the next frame that shows what it did, one number an interaction. */
  interactions: number[];
  /** Lengths of the frames that kept the page's own thread busy for 50 ms or more. */
  longFrames: number[];
  /** WebGL contexts made, and how many of them are still alive. */
  contexts: { made: number; alive: number };
};

/** Starts observing; call it before the page navigates. */
export async function observePage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const contexts: WebGL2RenderingContext[] = [];
    const seen = {
      firstDrawn: null as number | null,
      task: 0,
      drawing: 0,
      frames: [] as number[],
      events: new Map<number, number>(),
    };
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: never) {
      const context = (get as (...given: never) => unknown).apply(this, given);
      if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
      return context;
    } as typeof get;
    for (const name of ['drawArrays', 'drawArraysInstanced'] as const) {
      const draw = WebGL2RenderingContext.prototype[name];
      WebGL2RenderingContext.prototype[name] = function (this: WebGL2RenderingContext, ...given: never) {
        seen.firstDrawn ??= performance.now();
        return (draw as (...given: never) => void).apply(this, given);
        // The same arguments go to the original, so it has its type.
      } as never;
    }
    type Script = PerformanceEntry & { invoker: string };
    new PerformanceObserver((list) => {
      for (const frame of list.getEntries() as (PerformanceEntry & { scripts: Script[] })[]) {
        seen.frames.push(frame.duration);
        for (const { invoker, duration } of frame.scripts) {
          if (invoker === 'FrameRequestCallback') seen.drawing = Math.max(seen.drawing, duration);
          else seen.task = Math.max(seen.task, duration);
        }
      }
    }).observe({ type: 'long-animation-frame', buffered: true });
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[]) {
        if (interactionId > 0)
          seen.events.set(interactionId, Math.max(duration, seen.events.get(interactionId) ?? 0));
      }
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(window, { telarObserver: { contexts, seen } });
  });
}

export function observed(page: Page): Promise<Observed> {
  return page.evaluate(() => {
    type Kept = {
      contexts: WebGL2RenderingContext[];
      seen: {
        firstDrawn: number | null;
        task: number;
        drawing: number;
        frames: number[];
        events: Map<number, number>;
      };
    };
    // Put there by `observePage`.
    const { contexts, seen } = (window as unknown as { telarObserver: Kept }).telarObserver;
    const answers = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/api/'))
      .map(({ responseEnd }) => responseEnd);
    return {
      firstDrawn: seen.firstDrawn,
      lastAnswer: Math.max(0, ...answers),
      longestTask: seen.task,
      longestDrawing: seen.drawing,
      interactions: [...seen.events.values()],
      longFrames: seen.frames,
      contexts: { made: contexts.length, alive: contexts.filter((each) => !each.isContextLost()).length },
    };
  });
}

/** Milliseconds from the whole answer of a picture's graph to the first that was drawn; both must have been. */
export async function answerToDrawing(page: Page): Promise<number> {
  const { firstDrawn } = await observed(page);
  const answered = await page.evaluate(
    () =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(
        ({ name, responseEnd }) => new URL(name).pathname.endsWith('/graph') && responseEnd > 0,
      )?.responseEnd ?? null,
  );
  if (answered === null || firstDrawn === null) throw new Error('No graph came, or none was drawn');
  return firstDrawn - answered;
}

/**
 * Starts noting on the document what was in sight while the picture was made: `with-table`, where rows of one were there, or
 * `alone`. `table`: where it is looked for. Call it before the page navigates.
 */
export async function noteProgress(page: Page, table: string): Promise<void> {
  await page.addInitScript((rows) => {
    new MutationObserver(() => {
      if (document.querySelector('.picture-progress progress') === null) return;
      const hasTable = document.querySelector(rows) !== null;
      document.documentElement.dataset['progress'] = hasTable ? 'with-table' : 'alone';
    }).observe(document, { childList: true, subtree: true });
  }, `${table} tbody .grid-name`);
}

/** What `noteProgress` noted last. */
export const progressOf = (page: Page): Promise<string | null> =>
  page.locator('html').getAttribute('data-progress');

/** Takes the picture's graphics away, as a driver that fails or a browser short of memory does. */
export async function loseContexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Put there by `observePage`.
    const { contexts } = (window as unknown as { telarObserver: { contexts: WebGL2RenderingContext[] } })
      .telarObserver;
    for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
  });
}

/** Answers a territory's graph with one that is made up, in columns as the service does, and leaves all else to it. */
export async function answerGraphWith(page: Page, territory: string, graph: GraphAnswer): Promise<void> {
  const body = JSON.stringify(runSteps(graphColumnSteps(graph)));
  await page.route(
    ({ pathname }) => decodeURIComponent(pathname).endsWith(`/territories/${territory}/graph`),
    (route) => route.fulfill({ body, contentType: columnsMediaType }),
  );
}
