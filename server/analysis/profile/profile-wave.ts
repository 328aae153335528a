import type { NetworkProfile } from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { Settings } from '../patterns/settings.ts';
import { responseRate, type WaveFrame } from '../patterns/wave-frame.ts';
import { characteristics, type Characteristic } from './characteristics.ts';
import type { Structure } from './structure.ts';
import { governance } from './governance.ts';
import { depthOf, processMix } from './process-mix.ts';
import { ratingInterval, type RatingInterval } from './rating-interval.ts';

/** The middle of the scale 1–4: a characteristic is strong or weak when its whole interval lies on one side. */
const middle = 2.5;
const fewestRaters = 3;

/**
 * Profile of a wave: the ten characteristics, each from what members rate beside what their ties show; who runs the
 * network; the mix of processes; and how far it reaches inside each school. No single score: the literature has none.
 */
export function profileWave(frame: WaveFrame, data: NetworkData, settings: Settings): NetworkProfile {
  return {
    characteristics: characteristics.map((characteristic) =>
      profileOf(characteristic, frame, data, settings),
    ),
    governance: governance(frame, data),
    processes: processMix(frame, data),
    depth: depthOf(frame, data),
  };
}

function profileOf(
  { id, name, structure }: Characteristic,
  frame: WaveFrame,
  data: NetworkData,
  settings: Settings,
): NetworkProfile['characteristics'][number] {
  const ratings = ratingInterval(frame.ratings.get(id) ?? []);
  const shown = structure(frame, data);
  return { characteristic: id, name, ...stateOf(frame, ratings, shown, settings), ratings, structure: shown };
}

function stateOf(
  frame: WaveFrame,
  ratings: RatingInterval | null,
  structure: Structure | null,
  { gates }: Settings,
): { state: 'strong' | 'weak' | 'not-enough-evidence'; reason: string | null } {
  const silent = (reason: string) => ({ state: 'not-enough-evidence' as const, reason });
  if (!ratings) return silent('no-ratings');
  if (ratings.raters < fewestRaters) return silent('too-few-raters');
  if (frame.answersKnown && responseRate(frame) < gates.response) return silent('low-response');
  const points = ratings.low > middle ? 'for' : ratings.high < middle ? 'against' : null;
  if (!points) return silent('borderline');
  if (structure?.points && structure.points !== points) return silent('ratings-and-ties-disagree');
  return { state: points === 'for' ? 'strong' : 'weak', reason: null };
}
