import type { MetricDefinition } from '../../contract/metrics.ts';
import { bullets, code, page, table } from './markdown.ts';

const levels = [
  ['actor', 'Of actors', 'one value an actor'],
  ['tie', 'Of ties', 'one value a tie'],
  ['network', 'Of the network', 'one value, or a structure, a network'],
] as const;

/** Every metric under a heading of its own, by level. */
export function metricSections(metrics: readonly MetricDefinition[]): string {
  return levels
    .map(([level, title, what]) =>
      page(
        `### ${title}`,
        `${capital(what)}.`,
        ...metrics.filter((metric) => metric.level === level).map(metricSection),
      ).trimEnd(),
    )
    .join('\n\n');
}

function metricSection(metric: MetricDefinition): string {
  return [
    `#### ${code(metric.id)}`,
    `**${metric.name.en}** · ${metric.name.es}. ${metric.meaning.en} _${metric.meaning.es}_`,
    bullets([
      `Formula: ${code(metric.formula)}`,
      `Source: ${metric.source}`,
      `Range: ${rangeOf(metric)}`,
      `Reads: ${metric.reads}`,
      `Undefined when: ${metric.undefinedWhen}`,
      `Cost: ${code(metric.cost)}`,
      `Agrees with: ${metric.agreesWith}`,
      ...parametersOf(metric),
      ...(metric.version > 1 ? [`Version: ${metric.version}`] : []),
    ]),
  ].join('\n\n');
}

function rangeOf({ range: [low, high], unit }: MetricDefinition): string {
  const span =
    low === null && high === null ? 'any' : low === null ? `up to ${high}` : `${low} to ${high ?? '∞'}`;
  return `${span} · ${unit.en} (${unit.es})`;
}

type Described = {
  default?: unknown;
  description?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
};

function parametersOf({ parameters }: MetricDefinition): string[] {
  const properties = (parameters['properties'] ?? {}) as Record<string, Described>;
  return Object.entries(properties).map(([name, { description, ...facts }]) => {
    const allowed = facts.enum?.map((value) => code(String(value))).join(' or ');
    const limits =
      facts.minimum === undefined && facts.maximum === undefined
        ? null
        : `${facts.minimum ?? '−∞'} to ${facts.maximum ?? '∞'}`;
    const byDefault = facts.default === undefined ? null : `usually ${code(String(facts.default))}`;
    const more = [allowed, limits, byDefault].filter((each) => each !== null && each !== undefined);
    return `Parameter ${code(name)}: ${[description ?? '', ...more].join('; ')}`;
  });
}

/** A program has none, or nobody has made sure that it is the same thing. */
const none = '–';

/** Our id beside the names of five programs, and the way from our number to theirs. */
export function packageTable(metrics: readonly MetricDefinition[]): string {
  return table(
    ['our id', 'UCINET', 'R sna', 'igraph (R)', 'networkx', 'graphology', 'their number from ours'],
    metrics.map(({ id, equals: { ucinet = none, sna, igraph, networkx, graphology, fromOurs = none } }) => [
      code(id),
      ucinet,
      ...[sna, igraph, networkx, graphology].map((name) => (name === undefined ? none : asCode(name))),
      fromOurs,
    ]),
  );
}

/** A name or a whole call is set as code; words are not. */
const asCode = (text: string): string =>
  /^[\w.]+(\([^ ].*\))?(\[\d\]|\.\w+)?$/.test(text) && !text.includes('): ') ? code(text) : text;

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
