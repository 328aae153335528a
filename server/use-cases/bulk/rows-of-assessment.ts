import type { PatternReading, WaveAssessment } from '../../../contract/assessments.ts';
import type { Row } from '../../../contract/bulk.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';

export const placeOf = ({ id, name, kind, simulated, territoryId }: NetworkSummary): Row => ({
  network: id,
  name,
  kind,
  simulated,
  territory: territoryId,
});

export const waveCells = ({ wave, n, respondents, responseRate }: WaveAssessment): Row => ({
  wave,
  members: n,
  respondents,
  responseRate,
});

/** What a reading says by itself; what it is among others (`q`, `grade`) is the list's to say. */
export const patternCells = (reading: PatternReading): Row => ({
  pattern: reading.pattern,
  reading: reading.kind,
  state: reading.state,
  undefined: reading.reason,
  p: reading.p,
  attainable: reading.attainable,
  repeats: reading.repeats,
  subjects: reading.subjects.join('|') || null,
  summaryEs: reading.evidence.summary.es,
  summaryEn: reading.evidence.summary.en,
});

export const profileRows = ({ profile }: WaveAssessment): Row[] =>
  profile.characteristics.map(({ characteristic, state, reason, ratings, structure }) => ({
    characteristic,
    state,
    undefined: reason,
    mean: ratings?.mean ?? null,
    low: ratings?.low ?? null,
    high: ratings?.high ?? null,
    raters: ratings?.raters ?? null,
    agreement: typeof ratings?.agreement === 'number' ? ratings.agreement : null,
    structureEs: structure?.text.es ?? null,
    structureEn: structure?.text.en ?? null,
  }));
