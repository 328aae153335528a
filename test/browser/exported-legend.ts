import type { Page } from 'playwright-core';

export type LegendSymbol = { fill: string; rim: string; corners: number; name: string; count: number | null };

/** A piece of line of the legend, and how many lines of the picture have its colour and breaks. */
export type LegendLine = {
  colour: string;
  dash: string | null;
  double: boolean;
  arrow: boolean;
  name: string;
  count: number;
  drawn: number;
};

/** What the legend of an exported picture says. */
export type ExportedLegend = {
  title: string;
  caption: string;
  texts: string[];
  /** Marks under each of its headings, in order: colours first, then shapes; one group where colour tells the kind. */
  groups: LegendSymbol[][];
  lines: LegendLine[];
  /** What two circles, one in the other, stand for. */
  rings: string[];
  ramp: { colours: string[]; low: number; high: number } | null;
  /** Corners of every actor as drawn, by its name; 0: a circle. */
  cornersByActor: Record<string, number>;
};

/** Reads the legend of an SVG file in Spanish; the browser parses it, and refuses what is not well-formed. */
export function readLegend(page: Page, svg: string): Promise<ExportedLegend> {
  return page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const broken = file.querySelector('parsererror');
    if (broken) throw new Error(broken.textContent ?? 'not well-formed');
    const words = (elements: Iterable<Element>) => [...elements].map(({ textContent }) => textContent ?? '');
    const number = (written: string) => Number(written.replaceAll('.', '').replace(',', '.'));
    const cornersOf = (path: Element) => {
      const d = path.getAttribute('d')!;
      return d.includes('a') ? 0 : d.split('L').length;
    };
    const groups: LegendSymbol[][] = [];
    const lines: LegendLine[] = [];
    const rings: string[] = [];
    const parts = [...file.querySelector('#legend')!.children];
    /** The words beside a mark: until something else stands there. */
    const wordsAfter = (at: number, x: string) => {
      const rest = parts.slice(at + 1);
      const end = rest.findIndex((next) => next.tagName !== 'text' || next.getAttribute('x') !== x);
      return words(end < 0 ? rest : rest.slice(0, end)).join(' ');
    };
    const counted = (text: string) => {
      const [, name = text, count] = /^(.*) \(([\d.]+)\)$/.exec(text) ?? [];
      return { name, count: count === undefined ? null : number(count) };
    };
    const strokes = [...file.querySelectorAll('#ties path[stroke]')];
    const lineOf = (sample: Element, text: string): LegendLine => {
      const [line, ...others] = sample.children;
      const colour = line!.getAttribute('stroke')!;
      const dash = line!.getAttribute('stroke-dasharray');
      const { name, count } = counted(text);
      const alike = (path: Element) =>
        path.getAttribute('stroke') === colour && path.getAttribute('stroke-dasharray') === dash;
      return {
        colour,
        dash,
        double: others.some((path) => path.hasAttribute('stroke')),
        arrow: others.some((path) => path.getAttribute('fill') === colour),
        name,
        count: count ?? NaN,
        drawn: strokes.filter(alike).length,
      };
    };
    for (const [at, part] of parts.entries()) {
      if (part.tagName === 'text' && part.hasAttribute('font-weight')) groups.push([]);
      if (part.tagName === 'g') lines.push(lineOf(part, wordsAfter(at, '54')));
      if (part.tagName === 'circle' && parts[at + 1]?.tagName === 'circle')
        rings.push(wordsAfter(at + 1, '22'));
      if (part.tagName !== 'path') continue;
      groups.at(-1)!.push({
        fill: part.getAttribute('fill')!,
        rim: part.getAttribute('stroke')!,
        corners: cornersOf(part),
        ...counted(wordsAfter(at, '22')),
      });
    }
    const ramp = file.querySelector('#legend linearGradient');
    const ends =
      ramp === null ? [] : words(parts.slice(parts.indexOf(ramp) + 2, parts.indexOf(ramp) + 4)).map(number);
    const actors = [...file.querySelectorAll('#actors path')];
    return {
      title: file.querySelector('svg > text')?.textContent ?? '',
      caption: words(file.querySelectorAll('#caption text')).join(' '),
      texts: words(file.querySelectorAll('#legend text')),
      groups,
      lines,
      rings,
      ramp: ramp && {
        colours: [...ramp.children].map((stop) => stop.getAttribute('stop-color')!),
        low: ends[0]!,
        high: ends[1]!,
      },
      cornersByActor: Object.fromEntries(
        actors.map((path) => [path.querySelector('title')!.textContent, cornersOf(path)]),
      ),
    };
  }, svg);
}
