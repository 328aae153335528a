import type { Measurement, MetricNumber } from '../../../contract/metrics.ts';
import type { ActorValues } from '../../appearance/appearance.ts';
import { type ActorNumbers, viewActorMetrics, type ViewMeasures } from './view-metrics.ts';
import type { ViewGraph } from './view-graph.ts';

/** The numbers of a view, wherever they were worked out. */
export type ViewNumbersAnswer = {
  /** Worked out in the browser of what is shown, or by the service of the same view. */
  from: 'here' | 'service';
  view: ViewGraph;
  /** Only those that were worked out at once; so of the actors. */
  network: Readonly<Record<string, MetricNumber>>;
  /** By metric and actor: a number, or why there is none. */
  actors: ReadonlyMap<string, ReadonlyMap<string, MetricNumber>>;
};

/** What the browser worked out, with the actors by name again. */
export function numbersFromHere(view: ViewGraph, { network, actors }: ViewMeasures): ViewNumbersAnswer {
  const byActor = (values: ActorNumbers) =>
    new Map(view.actors.map((id, position) => [id, 'undefined' in values ? values : values[position]!]));
  return {
    from: 'here',
    view,
    network,
    actors: new Map(Object.entries(actors).map(([metric, values]) => [metric, byActor(values)])),
  };
}

/** What the service worked out, of those that were requested. */
export function numbersFromService(
  view: ViewGraph,
  measured: Measurement,
  requested: readonly string[],
): ViewNumbersAnswer {
  const ofActors = viewActorMetrics.filter((metric) => requested.includes(metric));
  return {
    from: 'service',
    view,
    network: Object.fromEntries(
      Object.entries(measured.network).flatMap(([metric, value]) => {
        const number = numberOf(value);
        return number === undefined ? [] : [[metric, number]];
      }),
    ),
    actors: new Map(
      ofActors.map((metric) => [
        metric,
        new Map(
          measured.actors.flatMap((row): [string, MetricNumber][] =>
            row[metric] === undefined ? [] : [[row.id, row[metric] as MetricNumber]],
          ),
        ),
      ]),
    ),
  };
}

/** Of a measure that answers with a structure there is no number. */
export function numberOf(value: Measurement['network'][string] | undefined): MetricNumber | undefined {
  if (value === undefined) return undefined;
  if ('undefined' in value) return { undefined: value.undefined };
  return typeof value.value === 'number' ? value.value : undefined;
}

/** The numbers of the actors without those that are not defined, for colours, sizes and columns. */
export const definedValues = ({ actors }: ViewNumbersAnswer): ActorValues =>
  new Map(
    [...actors].map(([metric, values]) => [
      metric,
      new Map([...values].filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
    ]),
  );
