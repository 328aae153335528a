import type { ExportedLegend, LegendMark } from './exported-legend.ts';
import { colourOf, farApart, type Colour } from './images.ts';

/** An actor as the picture shows it and as the data have it: a word or number of what colours it, its kind in words. */
export type SeenActor = { name: string; colour: Colour; value: string | number | null; kind: string };

/** Difference of a channel, of 255, that rounding and the smoothing of a rim may make. */
const rounding = 12;
const unknown = 'Sin dato';

/** What a legend says that the picture does not show, one sentence a fault; empty when it tells the truth. */
export function legendFaults(legend: ExportedLegend, actors: readonly SeenActor[]): string[] {
  const [first = []] = legend.groups;
  const kinds = legend.groups.find((marks) => marks.some(({ name }) => name === actors[0]?.kind)) ?? [];
  return [
    ...actors.flatMap((actor) => colourFault(legend, first, actor)),
    ...countFaults(first, actors, ({ value }) => (value === null ? unknown : String(value))),
    ...countFaults(kinds, actors, ({ kind }) => kind),
    ...actors.flatMap(({ name, kind }) => {
      const mark = kinds.find((each) => each.name === kind);
      return mark?.corners === legend.cornersByActor[name] ? [] : [`${name} has not the shape of ${kind}`];
    }),
  ];
}

function colourFault({ ramp }: ExportedLegend, marks: readonly LegendMark[], actor: SeenActor): string[] {
  const { name, value, colour } = actor;
  const mark = marks.find((each) => each.name === (value === null ? unknown : value));
  const told =
    typeof value === 'number' && ramp !== null
      ? onRamp(ramp.colours.map(colourOf), (value - ramp.low) / (ramp.high - ramp.low))
      : mark && colourOf(mark.fill);
  if (told === undefined) return [`${name} is ${String(value)}, which the legend does not tell`];
  if (farApart(told, colour) <= rounding) return [];
  return [`${name} is drawn in ${colour.join()}, the legend says ${told.join()} for ${String(value)}`];
}

function countFaults(
  marks: readonly LegendMark[],
  actors: readonly SeenActor[],
  wordOf: (actor: SeenActor) => string,
): string[] {
  return marks.flatMap(({ name, count }) => {
    const found = actors.filter((actor) => wordOf(actor) === name).length;
    return count === null || count === found
      ? []
      : [`the legend counts ${count} for ${name}, there are ${found}`];
  });
}

function onRamp(stops: readonly Colour[], share: number): Colour | undefined {
  if (!(share >= 0 && share <= 1)) return undefined;
  const place = share * (stops.length - 1);
  const [low, high] = [stops[Math.floor(place)]!, stops[Math.ceil(place)]!];
  const between = (channel: 0 | 1 | 2) => low[channel] + (high[channel] - low[channel]) * (place % 1);
  return [between(0), between(1), between(2)];
}
