import type { NetworkData } from '../../../contract/network-data.ts';
import type { NetworkNotAssessed } from '../../../contract/assessments.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { sizeOfNetwork } from '../../analysis/graph/size-of-network.ts';
import { resolveSettings } from '../../analysis/patterns/settings.ts';
import { type GraphSize, mostSteps, type Mode } from '../measuring/cost-guard.ts';

/**
 * Elementary steps, as measured on random networks of 100 to 1,600 actors: tests draw about a thousand networks and are
 * made again for many single changes; distances are looked at for every three actors.
 */
const stepsPer = { actorAndTie: 500, threeActors: 8 } as const;

/** Bytes of the tables of all pairs of actors: one a layer, and a few that are made of them. */
const pairTables = { bytes: 8, besidesLayers: 4, mostBytes: 2 ** 30, layers: 4 } as const;

type Cost = { steps: number; bytes: number };

/** By the size alone: steps of all waves of a network, and bytes that are taken at once. */
export function costOfAssessing({ actors, ties }: GraphSize, layers: number = pairTables.layers): Cost {
  return {
    steps: stepsPer.actorAndTie * actors * ties + stepsPer.threeActors * actors ** 3,
    bytes: pairTables.bytes * actors ** 2 * (layers + pairTables.besidesLayers),
  };
}

/** How large a network is, and of how many layers where that is known. */
type NetworkSize = GraphSize & { readonly layers?: number };

/** `null`: the network is assessed; otherwise why it is not, with the estimate. */
export function whyNotAssessed(
  id: string,
  { layers = 0, ...size }: NetworkSize,
  mode: Mode,
): NetworkNotAssessed | null {
  const { steps, bytes } = costOfAssessing(size, Math.max(layers, pairTables.layers));
  if (steps <= mostSteps[mode] && bytes <= pairTables.mostBytes) return null;
  return { id, reason: 'too-large', ...size, steps, mostSteps: mostSteps[mode], bytes };
}

/** The same for whoever waits, of a network that is known by its line in a list: before any of it is read. */
export const whyListedNotAssessed = ({ id, members, ties }: NetworkSummary): NetworkNotAssessed | null =>
  whyNotAssessed(id, { actors: members, ties }, 'interactive');

/** The same of a network that was read: its layers count, too. */
export const whyReadNotAssessed = (data: NetworkData, mode: Mode): NetworkNotAssessed | null =>
  whyNotAssessed(data.network.id, sizeOfNetwork(data), mode);

/**
 * Refuses, before any work is begun, what would take too long or too much memory to assess.
 *
 * @throws TelarProblem `too-large` with the estimate
 */
export function checkAssessing(id: string, size: NetworkSize, mode: Mode, field?: string): void {
  const refused = whyNotAssessed(id, size, mode);
  if (refused === null) return;
  const megabytes = Math.ceil(refused.bytes / 2 ** 20);
  throw new TelarProblem(
    'too-large',
    `Assessing ${size.actors} actors and ${size.ties} ties would take about ${refused.steps.toExponential(1)} steps and ${megabytes} MiB, more than an answer may take (${refused.mostSteps.toExponential(0)} steps, ${pairTables.mostBytes / 2 ** 20} MiB): choose a smaller network, or measure it without assessing.`,
    { field, code: 'assessing-too-large', values: size },
  );
}

/** @throws TelarProblem `invalid-request` naming the threshold at fault */
export function parseThresholds(thresholds: Thresholds): Thresholds {
  resolveSettings(thresholds);
  return thresholds;
}
