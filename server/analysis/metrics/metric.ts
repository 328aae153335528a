import { z } from 'zod';
import type { Bilingual } from '../../../contract/identifiers.ts';
import type { EqualsElsewhere, Precision } from '../../../contract/metrics.ts';
import type { NetworkGraph, NetworkResult, Values } from '../graph/network-graph.ts';
import type { ProgressReporter } from '../graph/progress-reporter.ts';
import type { Random } from '../random.ts';

/** What a metric may use beside its graph. Chance comes from `random` only; long work reports and can be stopped. */
export interface MetricContext extends ProgressReporter {
  readonly random: Random;
  /** Throws when whoever asked has gone away. */
  throwIfAborted(): void;
  /** Says in the passport how close drawn values are guaranteed to be. */
  reportPrecision(precision: Precision): void;
}

/** `negative`, `positive`: in measures of the other sign; `did-not-answer`: ties of rows that nobody answered for (`isUnobserved`). */
export type LeftOutReason = 'negative' | 'positive' | 'did-not-answer';

/**
 * What is known of a metric. Menus, API, command line and docs are made from it, and nothing of it is written a second
 * time: the comment of a measuring function says what it measures, and what the definition has no room for.
 */
interface MetricFacts {
  readonly id: string;
  /** Goes up when the same graph gives another number than before. */
  readonly version: number;
  readonly name: Bilingual;
  readonly meaning: Bilingual;
  readonly formula: string;
  readonly source: string;
  readonly unit: Bilingual;
  readonly range: readonly [number | null, number | null];
  /**
   * Which ties are read, and how; `direction: "ignored"` means that the symmetrised graph is measured. Measures of groups
   * leave out the ties of actors without a known group, unless each of these counts as a group of its own (`alone`).
   * `leavesOut`: ties that it does not count for another reason, so that the passport can say how many.
   */
  readonly reads: {
    readonly direction: 'as-given' | 'ignored';
    readonly text: string;
    readonly unknownGroups?: 'alone';
    readonly leavesOut?: readonly LeftOutReason[];
  };
  readonly undefinedWhen: string;
  /** `operations` estimates elementary steps from actors and ties: a guard, not a clock. */
  readonly cost: { readonly text: string; operations(n: number, m: number): number };
  /** What its numbers were compared with. */
  readonly agreesWith: string;
  /** What other programs call the same thing. */
  readonly equals: Readonly<EqualsElsewhere>;
  readonly parameters: z.ZodObject;
  readonly usesChance: boolean;
  /** The exact metric that this one estimates: given unasked only where that one costs too much. */
  readonly standsInFor?: string;
}

/** `measure` takes the parameters as given, checks them by its schema and fills in defaults. */
type Measuring<Level, Result> = MetricFacts & {
  readonly level: Level;
  measure(graph: NetworkGraph, parameters: unknown, context: MetricContext): Result;
};

export type ActorMetric = Measuring<'actor', Values>;
export type TieMetric = Measuring<'tie', Values>;
export type NetworkMetric = Measuring<'network', NetworkResult>;
export type Metric = ActorMetric | TieMetric | NetworkMetric;

type Definition<Shape extends z.ZodRawShape, Result> = Omit<
  MetricFacts,
  'parameters' | 'usesChance' | 'version'
> & {
  readonly version?: number;
  readonly parameters?: z.ZodObject<Shape>;
  readonly usesChance?: boolean;
  measure(graph: NetworkGraph, parameters: z.infer<z.ZodObject<Shape>>, context: MetricContext): Result;
};

const define =
  <Level extends Metric['level'], Result>(level: Level) =>
  <Shape extends z.ZodRawShape>(definition: Definition<Shape, Result>): Measuring<Level, Result> => {
    // A metric without parameters has the empty shape.
    const parameters = definition.parameters ?? (z.object({}) as unknown as z.ZodObject<Shape>);
    return {
      version: 1,
      usesChance: false,
      ...definition,
      level,
      parameters,
      measure: (graph, given, context) => definition.measure(graph, parameters.parse(given), context),
    };
  };

export const actorMetric = define<'actor', Values>('actor');
export const tieMetric = define<'tie', Values>('tie');
export const networkMetric = define<'network', NetworkResult>('network');

export const units = {
  none: { es: 'sin unidad', en: 'dimensionless' },
  ties: { es: 'vínculos', en: 'ties' },
  actors: { es: 'actores', en: 'actors' },
  pairs: { es: 'pares de actores', en: 'pairs of actors' },
  parts: { es: 'partes', en: 'parts' },
  steps: { es: 'pasos (o costo)', en: 'steps (or cost)' },
  strength: { es: 'fuerza', en: 'strength' },
} as const satisfies Record<string, Bilingual>;

/** Reading of a metric that follows directions where the graph has them. */
export const asGiven = (text: string) => ({ direction: 'as-given', text }) as const;
/** Reading of a metric that looks at the symmetrised graph. */
export const ignoringDirection = (text: string) => ({ direction: 'ignored', text }) as const;
