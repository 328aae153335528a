import type { z } from 'zod';
import type { GraphScope } from '../../../contract/graphs.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { WaveAnswer } from '../../analysis/graph/wave-answers.ts';
import type { AccountedTie } from '../../analysis/graph/merge-accounts.ts';

/** What to draw: actors and ties as stored, and what the legend must say of them. */
export type Drawing = {
  /** False: the ties have no direction, whatever their layers usually have. */
  hasDirection?: boolean;
  scope: z.input<typeof GraphScope>;
  actors: RecordOf<'actor'>[];
  /** Those of them who keep their place and are not drawn: they are not in this slice. */
  absent?: ReadonlySet<string>;
  /** When those left who were members before this slice and are still named in it. */
  left?: ReadonlyMap<string, string>;
  /** Ties shown, each once. */
  ties: AccountedTie[];
  /** Ties that decide positions: all waves of a network, so that actors stay where they are from wave to wave. */
  layoutTies: RecordOf<'tie'>[];
  layout?: 'organic' | 'geographic' | 'levels';
  seed: number;
  comunaNames: ReadonlyMap<string, string>;
  roles: ReadonlyMap<string, string>;
  /** Who answered, and what it left open. */
  answers: ReadonlyMap<string, WaveAnswer>;
};
