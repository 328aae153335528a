import type { NetworkData } from '../../../../contract/network-data.ts';
import { convolveAll } from '../../inference/convolve.ts';
import { atMost, meanOf } from '../../inference/distribution.ts';
import { mutualDyads } from '../../inference/mutual-dyads.ts';
import { gate } from '../decide.ts';
import { buildSurveyWaves } from '../../survey-wave/build-survey-waves.ts';
import { oneWayKnowledge } from './definition.ts';
import { knowledgeDyads } from './evaluate.ts';
import { resolveSettings, type AssessOptions } from '../settings.ts';

export type PooledKnowledge = {
  /** Networks whose last wave passes the gates and has an arc of knowledge. */
  networks: number;
  arcs: number;
  mutual: number;
  expected: number;
  p: number | null;
  attainable: number | null;
};

/**
 * One-way knowledge over a territory: many networks too small to speak alone may speak together.
 *
 *   p = P(ΣM ≤ Σ observed),   the exact distributions of the networks convolved
 *
 * Source   convolution of independent exact distributions
 * Returns  p null when no network can be asked
 * Cost     O((Σ m)²)
 */
export function pooledKnowledge(list: readonly NetworkData[], options: AssessOptions = {}): PooledKnowledge {
  const settings = resolveSettings(options);
  const parts = list.flatMap((data) => {
    const frame = buildSurveyWaves(data).at(-1);
    if (!frame?.layersAsked.has('knowledge') || gate(frame, oneWayKnowledge, settings)) return [];
    const dyads = knowledgeDyads(frame);
    return dyads.arcs === 0 ? [] : [{ ...dyads, chance: mutualDyads(dyads.members, dyads.arcs) }];
  });
  const all = convolveAll(parts.map(({ chance }) => chance));
  const mutual = parts.reduce((sum, part) => sum + part.mutual, 0);
  return {
    networks: parts.length,
    arcs: parts.reduce((sum, { arcs }) => sum + arcs, 0),
    mutual,
    expected: parts.length === 0 ? 0 : meanOf(all),
    p: parts.length === 0 ? null : atMost(all, mutual),
    attainable: parts.length === 0 ? null : atMost(all, all.low),
  };
}
