import type { ExportedLegend, LegendSymbol } from './exported-legend.ts';
import { colourOf, farApart, type Colour } from './images.ts';

/** An actor as the picture shows it and as the data have it: a word or number of what colours it, its kind in words. */
export type SeenActor = { name: string; colour: Colour; value: string | number | null; kind: string };

/** How many ties a layer has in the picture, by its name, and whether any of them points somewhere. */
export type SeenLayer = { name: string; ties: number; arrow: boolean };

/** Difference of a channel, of 255, that rounding and the smoothing of a rim may make. */
const rounding = 12;
const unknown = 'Sin dato';

/** What a legend says that the picture does not show, one sentence a fault; empty when it tells the truth. */
export function legendFaults(
  legend: ExportedLegend,
  actors: readonly SeenActor[],
  layers: readonly SeenLayer[],
): string[] {
  const [first = []] = legend.groups;
  const kinds = legend.groups.find((symbols) => symbols.some(({ name }) => name === actors[0]?.kind)) ?? [];
  return [
    ...actors.flatMap((actor) => colourFault(legend, first, actor)),
    ...countFaults(first, actors, ({ value }) => (value === null ? unknown : String(value))),
    ...countFaults(kinds, actors, ({ kind }) => kind),
    ...actors.flatMap(({ name, kind }) => {
      const symbol = kinds.find((each) => each.name === kind);
      return symbol?.corners === legend.cornersByActor[name] ? [] : [`${name} has not the shape of ${kind}`];
    }),
    ...layers.flatMap((layer) => lineFaults(legend, layer)),
  ];
}

function colourFault({ ramp }: ExportedLegend, symbols: readonly LegendSymbol[], actor: SeenActor): string[] {
  const { name, value, colour } = actor;
  const symbol = symbols.find((each) => each.name === (value === null ? unknown : value));
  const shown =
    typeof value === 'number' && ramp !== null
      ? onRamp(ramp.colours.map(colourOf), (value - ramp.low) / (ramp.high - ramp.low))
      : symbol && colourOf(symbol.fill);
  if (shown === undefined) return [`${name} is ${String(value)}, which the legend does not show`];
  if (farApart(shown, colour) <= rounding) return [];
  return [`${name} is drawn in ${colour.join()}, the legend says ${shown.join()} for ${String(value)}`];
}

/** A line stands for its layer: as many as there are, in its colour and breaks, with arrow heads if any has one. */
function lineFaults({ lines }: ExportedLegend, { name, ties, arrow }: SeenLayer): string[] {
  const line = lines.find((each) => each.name === name);
  if (line === undefined) return [`the legend has no line for ${name}`];
  return [
    ...(line.count === ties ? [] : [`the legend counts ${line.count} of ${name}, there are ${ties}`]),
    ...(line.drawn === ties ? [] : [`${line.drawn} lines look like ${name}, there are ${ties}`]),
    ...(line.arrow === arrow ? [] : [`the line of ${name} is wrong about its arrow`]),
  ];
}

function countFaults(
  symbols: readonly LegendSymbol[],
  actors: readonly SeenActor[],
  wordOf: (actor: SeenActor) => string,
): string[] {
  return symbols.flatMap(({ name, count }) => {
    const counted = actors.filter((actor) => wordOf(actor) === name).length;
    return count === null || count === counted
      ? []
      : [`the legend counts ${count} for ${name}, there are ${counted}`];
  });
}

function onRamp(stops: readonly Colour[], share: number): Colour | undefined {
  if (!(share >= 0 && share <= 1)) return undefined;
  const place = share * (stops.length - 1);
  const [low, high] = [stops[Math.floor(place)]!, stops[Math.ceil(place)]!];
  const between = (channel: 0 | 1 | 2) => low[channel] + (high[channel] - low[channel]) * (place % 1);
  return [between(0), between(1), between(2)];
}
