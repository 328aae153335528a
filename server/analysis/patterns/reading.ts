import type { PatternReading, WaveAssessment } from '../../../contract/assessments.ts';
import type { WaveProfile } from '../profile/profile-wave.ts';
import type { Statement } from '../statement.ts';
import type { LookAlike } from './pattern.ts';
import type { PlainStatements } from './plain-statements.ts';

/** A pattern read in one wave: everything but its words, which `server/narrative` adds. */
export type Reading = Omit<PatternReading, 'evidence' | 'facts' | 'lookAlikes' | 'questions' | 'plain'> & {
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly statements: readonly Statement[];
  /** What the data say beside the test, and whether the network lost sight of its purpose, which every reading says. */
  readonly facts: readonly Statement[];
  readonly purpose: readonly Statement[];
  readonly plain: PlainStatements;
  readonly lookAlikes: readonly LookAlike[];
};

export type AssessedWave = Omit<WaveAssessment, 'patterns' | 'profile'> & {
  readonly patterns: readonly Reading[];
  readonly profile: WaveProfile;
};
export type AssessedNetwork = { readonly id: string; readonly waves: readonly AssessedWave[] };
