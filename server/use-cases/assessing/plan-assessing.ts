import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkNotAssessed } from '../../../contract/assessments.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { resolveSettings } from '../../analysis/patterns/settings.ts';
import { type GraphSize, mostSteps, type Mode } from '../measuring/cost-guard.ts';

/**
 * Elementary steps an actor and a tie, as measured on random networks of 100 to 800 actors: every test draws about a
 * thousand networks, and is made again without each member and each tie.
 */
const stepsPerActorAndTie = 4_000;

/** Bytes of the tables of all pairs of actors: one a layer, and a few that are made of them. */
const pairTables = { bytes: 8, besidesLayers: 4, mostBytes: 2 ** 30, layers: 4 } as const;

type Cost = { steps: number; bytes: number };

/** By the size alone: steps of all waves of a network, and bytes that are taken at once. */
export function costOfAssessing({ actors, ties }: GraphSize, layers: number = pairTables.layers): Cost {
  return {
    steps: stepsPerActorAndTie * actors * ties + actors ** 3,
    bytes: pairTables.bytes * actors ** 2 * (layers + pairTables.besidesLayers),
  };
}

export const sizeOfNetwork = ({ actors, ties }: NetworkData): GraphSize => ({
  actors: actors.length,
  ties: ties.length,
});

/** `null`: the network is assessed; otherwise why it is not, with the estimate. */
export function whyNotAssessed(id: string, size: GraphSize, mode: Mode): NetworkNotAssessed | null {
  const { steps, bytes } = costOfAssessing(size);
  if (steps <= mostSteps[mode] && bytes <= pairTables.mostBytes) return null;
  return { id, reason: 'too-large', ...size, steps, mostSteps: mostSteps[mode], bytes };
}

/**
 * Refuses, before any work is begun, what would take too long or too much memory to assess.
 *
 * @throws TelarProblem `too-large` with the estimate
 */
export function checkAssessing(id: string, size: GraphSize, mode: Mode, field?: string): void {
  const refused = whyNotAssessed(id, size, mode);
  if (refused === null) return;
  const megabytes = Math.ceil(refused.bytes / 2 ** 20);
  throw new TelarProblem(
    'too-large',
    `Assessing ${size.actors} actors and ${size.ties} ties would take about ${refused.steps.toExponential(1)} steps and ${megabytes} MiB, more than an answer may take (${refused.mostSteps.toExponential(0)} steps, ${pairTables.mostBytes / 2 ** 20} MiB): choose a smaller network, or measure it without assessing.`,
    field === undefined ? {} : { field },
  );
}

/** @throws TelarProblem `invalid-request` naming the threshold at fault */
export function parseThresholds(thresholds: Thresholds): Thresholds {
  resolveSettings(thresholds);
  return thresholds;
}
