import type { NetworkAssessment } from '../../contract/assessments.ts';
import type { AssessedNetwork } from '../analysis/patterns/reading.ts';
import { describeProfile } from './describe-profile.ts';
import { describeReading } from './describe-reading.ts';
import { narrator, type Narrator } from './narrator.ts';

/** What the API and the command line answer: an assessment with the sentences of all its readings and profiles. */
export const describeAssessment = (
  { id, waves }: AssessedNetwork,
  words: Narrator = narrator,
): NetworkAssessment => ({
  id,
  waves: waves.map(({ patterns, profile, ...wave }) => ({
    ...wave,
    patterns: patterns.map((reading) => describeReading(reading, words)),
    profile: describeProfile(profile, words),
  })),
});
