import type { ActorGroups } from '../../../contract/jobs.ts';
import type { Measurement, Passport } from '../../../contract/metrics.ts';
import type { ReadView } from '../../../contract/network-view.ts';
import type { NullModelQuery } from '../../../contract/null-models.ts';
import { measureAgainstNull } from './measure-against-null.ts';
import { addGroups } from './add-groups.ts';
import { passportOf } from './passport-of.ts';
import { metricById } from '../metrics/catalogue.ts';
import type { ActorMetric, Metric, TieMetric, MetricContext } from '../metrics/metric.ts';
import type { NetworkGraph, Values } from '../graph/network-graph.ts';
import { createRandom } from '../random.ts';
import { readParameters } from './read-parameters.ts';
import { tiesLeftOut } from './ties-left-out.ts';
import { symmetrise } from '../graph/symmetrise.ts';

export interface MeasureOptions {
  /** Metric ids, each answered once. */
  metrics: readonly string[];
  /** Also which group each actor is in. */
  groups?: readonly ActorGroups[] | undefined;
  /** For all metrics by parameter name, or for one by metric id: `{damping: .9, betweenness: {normalised: true}}`. */
  parameters?: Readonly<Record<string, unknown>>;
  /** Also sets the numbers of the whole network beside those of random networks. */
  nullModel?: NullModelQuery | undefined;
  seed: number;
  datasetHash: string;
  /** Roster members that did not answer; `null`: roster unknown. */
  missing: number | null;
  /** The view of a network that the graph is, if it is one. */
  view?: ReadView | undefined;
  /** Share of the work done, from 0 to 1, and what is being measured. */
  onProgress?: (share: number, metric: string) => void;
  signal?: Pick<AbortSignal, 'throwIfAborted'>;
  /** A clock in seconds; the analysis has none of its own. */
  now?: () => number;
  onTiming?: (metric: string, seconds: number) => void;
}

/**
 * Measures a graph: the values of each metric of the options, with the passport that lets anybody get them again.
 *
 * @throws TelarProblem `invalid-request` for a metric id or a parameter that does not exist or does not fit; as
 *         `measureAgainstNull` says; the signal's reason when it is aborted
 */
export function measureGraph(graph: NetworkGraph, options: MeasureOptions): Measurement {
  const chosen = [...new Set(options.metrics)].map((id) => metricById(id));
  const parameters = readParameters(chosen, options.parameters ?? {});
  // Measuring hundreds of random networks takes most of the time.
  const own = options.nullModel ? 0.02 : 1;
  const answer: Measurement = {
    network: {},
    actors: graph.actors.map((id) => ({ id })),
    ties: chosen.some((metric) => metric.level === 'tie') ? tieRows(graph) : [],
    passports: {},
  };
  for (const [at, metric] of chosen.entries()) {
    const given = parameters.get(metric.id)!;
    const passport = passportFor(metric, graph, given, options);
    const context = contextFor(
      metric,
      (share) => options.onProgress?.((own * (at + share)) / chosen.length, metric.id),
      passport,
      options,
    );
    context.progress(0);
    const start = options.now?.() ?? 0;
    addValues(answer, metric, graph, given, context, passport);
    if (options.now) options.onTiming?.(metric.id, options.now() - start);
    context.progress(1);
  }
  for (const groups of options.groups ?? []) {
    options.signal?.throwIfAborted();
    addGroups(answer, graph, groups, options);
  }
  if (options.nullModel) {
    const start = options.now?.() ?? 0;
    const onDraw = (share: number) => {
      options.signal?.throwIfAborted();
      options.onProgress?.(own + (1 - own) * share, 'null');
    };
    const { nullModel, seed } = options;
    const task = { ...nullModel, metrics: chosen, parameters, observed: answer.network, seed, onDraw };
    answer.nullModel = measureAgainstNull(graph, task);
    if (options.now) options.onTiming?.('null', options.now() - start);
  }
  return answer;
}

const tieRows = (graph: NetworkGraph): Measurement['ties'] =>
  Array.from(graph.from, (from, tie) => ({ from: graph.actors[from]!, to: graph.actors[graph.to[tie]!]! }));

function contextFor(
  metric: Metric,
  progress: MetricContext['progress'],
  passport: Passport,
  { seed, signal }: MeasureOptions,
): MetricContext {
  return {
    reportPrecision: (precision) => (passport.precision = precision),
    random: createRandom(seed).fork(metric.id),
    throwIfAborted: () => signal?.throwIfAborted(),
    progress: (share) => {
      signal?.throwIfAborted();
      progress(share);
    },
  };
}

/** What says how a metric of a graph came about, as Telar measures it. */
function passportFor(
  metric: Metric,
  graph: NetworkGraph,
  parameters: Record<string, unknown>,
  options: MeasureOptions,
): Passport {
  const read = metric.reads.direction === 'ignored' ? symmetrise(graph) : graph;
  const { directed } = read;
  const size = { n: read.actors.length, m: read.from.length };
  const cost = read.cost === null ? ('steps' as const) : ('given' as const);
  const leftOut = tiesLeftOut(metric, read, parameters);
  return passportOf({ ...metric, parameters }, { ...size, directed, cost, leftOut }, options);
}

function addValues(
  answer: Measurement,
  metric: Metric,
  graph: NetworkGraph,
  parameters: Record<string, unknown>,
  context: MetricContext,
  passport: Passport,
): void {
  if (metric.level === 'network') {
    const value = metric.measure(graph, parameters, context);
    checkFinite(metric.id, value);
    answer.network[metric.id] = isUndefined(value) ? { passport, ...value } : { passport, value };
    return;
  }
  const rows = metric.level === 'actor' ? answer.actors : answer.ties;
  for (const [at, value] of measureEach(metric, graph, parameters, context).entries())
    rows[at]![metric.id] = value;
  answer.passports[metric.id] = passport;
}

function measureEach(
  metric: ActorMetric | TieMetric,
  graph: NetworkGraph,
  parameters: unknown,
  context: MetricContext,
): Values {
  const values = metric.measure(graph, parameters, context);
  for (const value of values) checkFinite(metric.id, value);
  return values;
}

const isUndefined = (value: unknown): value is { undefined: string } =>
  typeof value === 'object' && value !== null && 'undefined' in value;

/** NaN and Infinity never leave: they would mean that a metric misses one of its undefined cases. */
function checkFinite(metric: string, value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(
      `The metric ${metric} gave ${value}; it must give a finite number or say why it is undefined.`,
    );
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) checkFinite(metric, part);
}
