import { readFile } from 'node:fs/promises';
import type { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { layerById } from '../../contract/layers.ts';
import type { GraphActor, GraphAnswer } from '../../contract/graphs.ts';
import { readLegend, type ExportedLegend } from './exported-legend.ts';
import { untilLoaded, startSession, type Session } from './explorer-visit.ts';
import { colourAt, colourOf, cropped, decodePng, differingShare, farApart, type Colour } from './images.ts';
import { legendFaults, type SeenActor, type SeenLayer } from './legend-faults.ts';
import { spanishWords } from './translations.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** The square of the layout on the paper, in CSS pixels of the file, and how far around it is looked at. */
const square = { left: 90, top: 70, side: 720 };
const margin = 20;
/** Around the square the screen leaves this much free, in CSS pixels. */
const padding = 36;
/** The PNG has twice the size of the SVG, and so has the screen here. */
const density = 2;
/** Share of the inked pixels that may differ: ends of dashes and arrows are smoothed by two renderers. */
const tolerance = 0.005;

type Theme = 'light' | 'dark';
const papers: Record<Theme, Colour> = { light: colourOf('#fffdf9'), dark: colourOf('#181c28') };

type Case = {
  what: string;
  network: string;
  theme: Theme;
  colour: string;
  valueOf: (actor: GraphActor, graph: GraphAnswer) => string | number | null;
  source: string;
};
const cases: Case[] = [
  {
    what: 'kinds and schools that did not answer, in light',
    network: 'network:demo-10',
    theme: 'light',
    colour: 'kind',
    valueOf: ({ kind }) => spanishWords(`kinds.${kind}`),
    source: 'Datos simulados',
  },
  {
    what: 'categories with an unknown one, in dark',
    network: 'network:demo-10',
    theme: 'dark',
    colour: 'dependency',
    valueOf: ({ dependency }) => dependency && spanishWords(`dependency.${dependency}`),
    source: 'Datos simulados',
  },
  {
    what: 'numbers and ties of two signs, in light',
    network: 'classic-newguinea',
    theme: 'light',
    colour: 'ties',
    valueOf: ({ id }, { ties }) => others(id, ties),
    source: 'Read 1954',
  },
];

/** With how many others somebody is tied. */
function others(id: string, ties: GraphAnswer['ties']): number {
  const ends = ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return new Set(ends).size;
}

type Exported = { page: Page; screen: PNG; png: PNG; svg: string; legendOnScreen: string[] };

/** A sheet that a script makes: the page takes no inline style. */
const addStyle = (page: Page, rules: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, rules);

/** Opens a network in a window in which its layout has as many pixels as in the file, and exports it. */
async function exportPicture(page: Page): Promise<Exported> {
  await addStyle(
    page,
    `.picture { position: fixed !important; inset: 0 !important; z-index: 9;
        width: ${String(square.side + 2 * padding)}px; height: ${String(square.side + 2 * padding)}px !important; border: 0 !important }
      .picture-canvas { bottom: 0 !important }
      .picture > :not(.picture-canvas), .stage-foot { visibility: hidden }`,
  );
  await untilLoaded(page);
  await page.mouse.move(0, 0);
  const whole = decodePng(await page.locator('.picture-canvas').first().screenshot());
  // The menu lies over the picture: it is opened when that has been looked at.
  await page.getByRole('button', { name: 'Descargar' }).click();
  const save = async (format: string) => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: format, exact: true }).click();
    return readFile((await (await saved).path())!);
  };
  const svg = (await save('SVG')).toString('utf8');
  const png = decodePng(await save('PNG'));
  const side = 2 * (square.side / 2 + margin) * density;
  const screen = cropped(whole, {
    x: Math.round((whole.width - side) / 2),
    y: Math.round((whole.height - side) / 2),
    width: side,
    height: side,
  });
  const legendOnScreen = await page
    .locator('.legend')
    .first()
    .evaluate((legend) =>
      [...legend.querySelectorAll('.legend-title, li > span:not(.number), p, figcaption, ul.small > li')]
        .flatMap(({ textContent }) => (textContent ?? '').split(' · '))
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    );
  return { page, screen, png, svg, legendOnScreen };
}

/** Where an actor's middle lies in both pictures, in pixels. */
const placeOf = ({ x, y }: GraphActor) => ({
  x: (margin + x * square.side) * density,
  y: (margin + (1 - y) * square.side) * density,
});

/** The colour of an actor: of its middle, or of its rim where it is hollow. */
function seenColour(image: PNG, actor: GraphActor, paper: Colour): Colour {
  const { x, y } = placeOf(actor);
  if (actor.responded !== false) return colourAt(image, x, y);
  let away = 0;
  while (away < 60 && farApart(colourAt(image, x + away, y), paper) < 12) away += 1;
  return colourAt(image, x + away + 2, y);
}

describe('the picture as a file', () => {
  test.each(cases)('$what', async ({ network, theme, colour, valueOf, source }) => {
    const graph = await session.telar.query(api.showNetworkGraph, { id: network });
    const layers = graph.scope.layersAvailable.map(({ layer }) => layer);
    const address = `/networks/${network}?labels=0&colour=${colour}&layers=${layers.join(',')}`;
    const visit = await session.visit(address, {
      colorScheme: theme,
      deviceScaleFactor: density,
      viewport: { width: 1440, height: 1000 },
    });
    const { page, screen, png, svg, legendOnScreen } = await exportPicture(visit.page);
    const paper = papers[theme];
    const onPaper = cropped(png, {
      x: (square.left - margin) * density,
      y: (square.top - margin) * density,
      width: screen.width,
      height: screen.height,
    });

    // The same actors at the same places in the same colours, and nothing else.
    for (const actor of graph.actors) {
      const [shown, exported] = [screen, onPaper].map((image) => seenColour(image, actor, paper));
      expect(farApart(shown!, exported!), actor.name).toBeLessThanOrEqual(6);
    }
    expect(differingShare(screen, onPaper, paper)).toBeLessThan(tolerance);

    // The legend of the file is true of the screen, and says all that the legend on the screen says.
    const legend = await readLegend(page, svg);
    const seen = graph.actors.map((actor): SeenActor => ({
      name: actor.name,
      colour: seenColour(screen, actor, paper),
      value: valueOf(actor, graph),
      kind: spanishWords(`kinds.${actor.kind}`),
    }));
    const drawn = layers.map((layer) => seenLayer(graph, layer));
    expect(legendFaults(legend, seen, drawn)).toEqual([]);
    expect(legend.rings).toEqual([]);
    const words = legend.texts.join(' ');
    expect(legendOnScreen.filter((text) => !words.includes(text))).toEqual([]);
    expect(legend.title).toBe(graph.scope.about.name);
    expect(words).toContain(source);
    expect(legend.caption).toContain(`/networks/${network}`);
    expect(legend.caption).toContain(`versión de datos ${graph.datasetHash.slice(0, 8)}`);
    expect(legend.caption).toMatch(/\d{4}/);

    // A legend that lies is found out.
    expect(legendFaults(lying(legend), seen, drawn)).not.toEqual([]);
    const [first, ...rest] = legend.lines;
    const fewer = { ...legend, lines: [{ ...first!, count: first!.count + 1 }, ...rest] };
    expect(legendFaults(fewer, seen, drawn)).not.toEqual([]);
    await expectSameDrawing(page, svg, png, paper);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

function seenLayer({ ties }: GraphAnswer, layer: string): SeenLayer {
  const those = ties.filter((tie) => tie.layer === layer);
  const arrow = layer !== 'administers' && those.some(({ directed }) => directed);
  return { name: layerById(layer).name.es, ties: those.length, arrow };
}

/** The legend with two of its colours swapped. */
function lying(legend: ExportedLegend): ExportedLegend {
  const [first = [], ...others] = legend.groups;
  const fills = first.map(({ fill }) => fill).reverse();
  return {
    ...legend,
    groups: [first.map((symbol, at) => ({ ...symbol, fill: fills[at]! })), ...others],
    ramp: legend.ramp && { ...legend.ramp, colours: legend.ramp.colours.toReversed() },
  };
}

/** The PNG is the SVG as a browser draws it: with title, legend and caption. */
async function expectSameDrawing(page: Page, svg: string, png: PNG, paper: Colour) {
  const sheet = await page.context().newPage();
  const [width, height] = [png.width / density, png.height / density];
  await sheet.setViewportSize({ width, height });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await sheet.setContent(`<body style="margin:0"><img src="${source}" style="display:block"></body>`);
  await sheet.waitForFunction(() => document.images[0]!.naturalWidth > 0);
  const drawn = decodePng(await sheet.screenshot());
  expect([drawn.width, drawn.height]).toEqual([png.width, png.height]);
  expect(differingShare(drawn, png, paper)).toBeLessThan(tolerance);
}
