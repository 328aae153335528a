import type { PatternReading, WaveAssessment } from '../../../contract/assessments.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import type { AssessOptions } from '../../../server/analysis/patterns/settings.ts';
import { smallNetwork, type SmallNetwork } from './small-network.ts';

/** The last wave of a small network, assessed. */
export const lastWave = (small: SmallNetwork, options: AssessOptions = {}): WaveAssessment =>
  describeAssessment(assessNetwork(smallNetwork(small), options)).waves.at(-1)!;

export function reading(small: SmallNetwork, pattern: string, options: AssessOptions = {}): PatternReading {
  return lastWave(small, { patterns: [pattern], ...options }).patterns.find(
    (each) => each.pattern === pattern,
  )!;
}
