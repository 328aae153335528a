import type { NetworkData } from '../../../contract/network-data.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { idsOf } from '../survey-wave/member-names.ts';
import { decide, gate } from './decide.ts';
import { fragilityOf } from './fragility.ts';
import type { Beside, EvidenceKind, Pattern, TestResult } from './pattern.ts';
import { gradeOf } from './grade.ts';
import { nextAnswers } from './next-answers.ts';
import { nothingPlain, plainStatements } from './plain-statements.ts';
import { isRatedLow } from './rated-low.ts';
import type { Reading } from './reading.ts';
import { withoutProbabilities, withoutRarity } from './sayable.ts';
import { seenBefore, type SeenBefore } from './seen-before.ts';
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
  const evidence = pattern.evidence(survey, result);
  const said = pattern.narrative(survey, applicable ? result : { ...result, p: null }, state);
  const subjects = flagged ? idsOf(survey, result.subjects) : [];
  const seen = flagged ? seenBefore(survey, settings, { pattern, result, before }) : null;
  const decided = {
    state,
    kind: pattern.kind,
    p: applicable ? result.p : null,
    q: null,
    evidenceKinds: flagged ? kindsOf(survey, pattern, result, seen) : [],
    repeats: seen === 'repeats',
    bounds: applicable ? (pattern.bounds?.(survey, result) ?? null) : null,
    // Of a fact nothing is concluded, so that it need not be firm.
    fragility:
      flagged && pattern.kind !== 'fact' ? fragilityOf(survey, pattern, settings, result.subjects) : null,
  };
  return {
    ...decided,
    pattern: pattern.id,
    reason,
    grade: gradeOf(decided),
    reads: readsOf(survey, pattern),
    subjects,
    attainable: applicable ? result.attainable : null,
    evidence: {
      ...(applicable ? evidence : withoutProbabilities(evidence)),
      ...beside.evidence,
      ...purpose.evidence,
    },
    statements: flagged ? said : withoutRarity(said),
    facts: beside.facts,
    purpose: purpose.facts,
    plain: flagged
      ? plainStatements(survey, pattern, { ...decided, said, subjects })
      : { ...nothingPlain, next: nextAnswers(survey, pattern, settings, { state, reason }) },
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
  repeats: false,
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
  seen: SeenBefore,
): EvidenceKind[] {
  const kinds = new Set<EvidenceKind>(result.kinds);
  if (pattern.ratings.some((characteristic) => isRatedLow(survey, characteristic))) kinds.add('ratings');
  if (seen === 'further') kinds.add('two-waves');
  return [...kinds];
}
