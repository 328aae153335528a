import type { NetworkData } from '../../../contract/network-data.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { idsOf } from '../survey-wave/member-names.ts';
import { decide, gate } from './decide.ts';
import { fragilityOf } from './fragility.ts';
import type { Beside, EvidenceKind, Pattern, TestResult } from './pattern.ts';
import { gradeOf } from './grade.ts';
import { isFurtherEvidence } from './further-wave.ts';
import { nothingPlain, plainStatements } from './plain-statements.ts';
import { isRatedLow } from './rated-low.ts';
import type { Reading } from './reading.ts';
import type { Settings } from './settings.ts';
import { thresholdsOf } from './thresholds-of.ts';

/** A wave to be read, with what all its readings share. */
export type ReadWave = {
  readonly data: NetworkData;
  readonly survey: SurveyWave;
  /** What says that the network lost sight of its purpose. */
  readonly purpose: Beside;
};

const nothingBeside: Beside = { evidence: {}, facts: [] };

/**
 * One pattern in one wave: its result, its state, and everything that is given with it. `before` is the reading of the
 * wave before, which makes a flag that was there already a matter of two waves.
 */
export function readPattern(
  wave: ReadWave,
  pattern: Pattern,
  settings: Settings,
  before: Reading | null,
): Reading {
  const { data, survey, purpose } = wave;
  const beside = pattern.beside?.(data, survey) ?? nothingBeside;
  if (!survey.asked) return nothingAsked(wave, beside, pattern, settings);
  const result = pattern.evaluate(survey, settings);
  const { state, reason } = decide(survey, pattern, result, settings);
  const flagged = state === 'flagged';
  // Facts are always given; a p-value only where the gates are passed and the pattern could be read.
  const applicable = gate(survey, pattern, settings) === null && result.inapplicable === null;
  const decided = {
    state,
    kind: pattern.kind,
    p: applicable ? result.p : null,
    q: null,
    evidenceKinds: flagged ? kindsOf(survey, pattern, result, before) : [],
    bounds: applicable ? pattern.bounds(survey, result) : null,
    fragility: flagged ? fragilityOf(survey, pattern, settings, result.subjects) : null,
  };
  return {
    ...decided,
    pattern: pattern.id,
    reason,
    grade: gradeOf(decided),
    reads: readsOf(survey, pattern),
    subjects: flagged ? idsOf(survey, result.subjects) : [],
    attainable: applicable ? result.attainable : null,
    evidence: { ...pattern.evidence(survey, result), ...beside.evidence, ...purpose.evidence },
    statements: pattern.narrative(survey, result, state),
    facts: beside.facts,
    purpose: purpose.facts,
    plain: flagged ? plainStatements(survey, pattern, decided) : nothingPlain,
    lookAlikes: pattern.lookAlikes(survey, result),
    thresholds: thresholdsOf(pattern, settings),
  };
}

/** Where nobody was asked nothing is said of answers, and no question follows from them; what is documented stands. */
const nothingAsked = (
  { purpose }: ReadWave,
  beside: Beside,
  pattern: Pattern,
  settings: Settings,
): Reading => ({
  pattern: pattern.id,
  state: 'not-enough-evidence',
  reason: 'no-survey',
  grade: null,
  kind: pattern.kind,
  reads: [],
  evidenceKinds: [],
  subjects: [],
  p: null,
  attainable: null,
  q: null,
  evidence: { ...beside.evidence, ...purpose.evidence },
  statements: [],
  facts: beside.facts,
  purpose: purpose.facts,
  bounds: null,
  fragility: null,
  plain: nothingPlain,
  lookAlikes: [],
  thresholds: thresholdsOf(pattern, settings),
});

/** Only what was asked can have been read. */
function readsOf(survey: SurveyWave, pattern: Pattern): string[] {
  const asked = pattern.layers(survey).filter((layer) => survey.layersAsked.has(layer));
  const beside = asked.length === 0 ? [] : (pattern.pictured?.(survey) ?? []);
  return [...new Set([...asked, ...beside])];
}

function kindsOf(
  survey: SurveyWave,
  pattern: Pattern,
  result: TestResult<unknown>,
  before: Reading | null,
): EvidenceKind[] {
  const kinds = new Set<EvidenceKind>(result.kinds);
  if (pattern.ratings.some((characteristic) => isRatedLow(survey, characteristic))) kinds.add('ratings');
  if (isSeenAgain(survey, pattern, result, before)) kinds.add('two-waves');
  return [...kinds];
}

/** Whether it was flagged in the wave before about some of the same members, by other ties than now. */
function isSeenAgain(
  survey: SurveyWave,
  pattern: Pattern,
  result: TestResult<unknown>,
  before: Reading | null,
): boolean {
  const earlier = survey.earlier.at(-1);
  if (before?.state !== 'flagged' || earlier === undefined || pattern.poolsWaves) return false;
  const read = { layers: pattern.layers(survey), subjects: result.subjects };
  return sharesSubjects(survey, result, before) && isFurtherEvidence(survey, earlier, read);
}

/** A flag about members is the same flag when it is about some of the same ones. */
function sharesSubjects(survey: SurveyWave, { subjects }: TestResult<unknown>, before: Reading): boolean {
  return subjects.length === 0 || subjects.some((i) => before.subjects.includes(survey.ids[i]!));
}
