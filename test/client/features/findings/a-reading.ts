import type { PatternReading } from '../../../../contract/assessments.ts';

/** A flagged reading of a made-up network; everything unknown unless said. */
export const reading = (pattern: string, known: Partial<PatternReading> = {}): PatternReading => ({
  pattern,
  state: 'flagged',
  reason: null,
  grade: 'unconfirmed',
  kind: 'test',
  reads: ['knowledge'],
  plain: { chance: null, firmness: null, missing: null, next: null },
  evidenceKinds: ['ties'],
  repeats: false,
  subjects: [],
  p: null,
  attainable: null,
  q: null,
  evidence: { text: { es: '', en: '' }, summary: { es: '', en: '' } },
  facts: [],
  bounds: null,
  fragility: null,
  lookAlikes: [],
  questions: [],
  thresholds: {},
  ...known,
});
