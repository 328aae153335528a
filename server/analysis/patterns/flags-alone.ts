import type { NetworkAssessment, PatternReading } from '../../../contract/assessments.ts';

/**
 * An assessment with its flags whole. Of other readings only those of the last wave are there, with what q-values and the
 * number of tests follow from (`false-discovery.ts`, `tested-in-list.ts`): a list of flags is narrowed after these are known.
 */
export const flagsAlone = (assessed: NetworkAssessment): NetworkAssessment => ({
  ...assessed,
  waves: assessed.waves.map((wave, at) => ({
    ...wave,
    patterns: wave.patterns
      .filter(({ state }) => state === 'flagged' || at === assessed.waves.length - 1)
      .map((reading) => (reading.state === 'flagged' ? reading : testAlone(reading))),
  })),
});

const nothing = { es: '', en: '' } as const;

const testAlone = (reading: PatternReading): PatternReading => ({
  ...reading,
  ...{ reads: [], evidenceKinds: [], subjects: [], facts: [], lookAlikes: [], questions: [], thresholds: {} },
  ...{ bounds: null, fragility: null },
  evidence: { text: nothing, summary: nothing },
  plain: { chance: null, firmness: null, missing: null, next: null },
});
