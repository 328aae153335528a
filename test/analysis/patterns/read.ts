import type { PatternReading, WaveAssessment } from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import type { AssessOptions } from '../../../server/analysis/patterns/settings.ts';
import { smallNetwork, type SmallNetwork } from './small-network.ts';

/** The last wave of a small network, assessed. */
export const lastWave = (small: SmallNetwork, options: AssessOptions = {}): WaveAssessment =>
  assessed(smallNetwork(small), options);

const assessed = (data: NetworkData, options: AssessOptions): WaveAssessment =>
  describeAssessment(assessNetwork(data, options)).waves.at(-1)!;

export const reading = (small: SmallNetwork, pattern: string, options: AssessOptions = {}): PatternReading =>
  readingOf(smallNetwork(small), pattern, options);

/** One pattern in the last wave of a network. */
export const readingOf = (data: NetworkData, pattern: string, options: AssessOptions = {}): PatternReading =>
  assessed(data, { patterns: [pattern], ...options }).patterns.find((each) => each.pattern === pattern)!;
