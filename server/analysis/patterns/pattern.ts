import type { NetworkData } from '../../../contract/network-data.ts';
import type {
  evidenceKinds,
  noEvidenceReasons,
  PatternReading,
  patternStates,
} from '../../../contract/assessments.ts';
import type { Statement, StatementValues } from '../statement.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import type { Settings } from './settings.ts';

export type State = (typeof patternStates)[number];
export type NoEvidenceReason = (typeof noEvidenceReasons)[number];
export type EvidenceKind = (typeof evidenceKinds)[number];

/**
 * What the statistics of a pattern give for one wave, before the rules about evidence that all patterns share.
 * A pattern with a test has `p` and `attainable`; one that is a rule has `ruleOutcome`; one that cannot be read in this
 * wave has `inapplicable`.
 */
export type TestResult<Facts> = {
  readonly p: number | null;
  readonly attainable: number | null;
  /** Rules: true or false when it can be decided, null when it depends on answers that are missing. */
  readonly ruleOutcome: boolean | null;
  /** Why the pattern cannot be read in this wave at all. */
  readonly inapplicable: NoEvidenceReason | null;
  /** Why a small p still does not flag: a condition of the construct that is not met, and the state given instead. */
  readonly overridden: { state: State; reason: NoEvidenceReason | null } | null;
  /** True when missing answers, or one answer less, would bring the pattern about: its state is then never `not-flagged`. */
  readonly possible: boolean;
  /** Positions the reading is about. */
  readonly subjects: readonly number[];
  readonly kinds: readonly EvidenceKind[];
  readonly facts: Facts;
};

/** Something harmless that the pattern may be mistaken for, checked against the facts of the wave. */
export type LookAlike = {
  readonly id: string;
  readonly checked: 'ruled-out' | 'possible' | 'cannot-tell';
  /** What its sentence needs; none for most. */
  readonly values?: StatementValues;
};

/**
 * What the data say beside the test: commitments, documents, the register. It is given with every state and decides
 * none, so that it can never raise a flag.
 */
export type Beside = {
  /** Joins the evidence, with ids in place of positions. */
  readonly evidence: Readonly<Record<string, unknown>>;
  /** What is said of it, one after another. */
  readonly facts: readonly Statement[];
};

export type Bounds = NonNullable<PatternReading['bounds']>;

/**
 * Why a pattern that stood is no longer seen.
 *
 * resolved     what it reads is there, and does not show it any more
 * collapsed    what it reads is gone: there are no ties left that could show it. That is no improvement
 * cannot-tell  either, by what those answer who did not
 */
export type Lifted = 'resolved' | 'collapsed' | 'cannot-tell';

/**
 * A harmful pattern as data. Its words, in every language, stand in `server/narrative` under its id.
 *
 * The functions are declared as methods, so that patterns with different facts fit in one list: what `evaluate` gives
 * is only ever handed back to the same pattern.
 */
export interface Pattern<Facts = unknown> {
  readonly id: string;
  /** A test has a p-value; a rule decides without one; a fact needs no decision and may occur in any network. */
  readonly kind: 'test' | 'rule' | 'fact';
  /** Its measure is this project's own and not yet validated. */
  readonly experimental: boolean;
  readonly source: string;
  /** Its label is one of the six unwanted effects that the diagnosis of networks in the first four SLEPs lists. */
  readonly isListedEffect: boolean;
  /** What it reads of a network. */
  readonly inputs: readonly string[];
  /** Settings it reads, beyond α and the gates. */
  readonly settings: readonly ('sigma' | 'omega' | 'rho' | 'decay' | 'draws')[];
  /** Fixed conditions of its own, shown among the thresholds. */
  readonly conditions: Readonly<Record<string, number>>;
  /** True: an unknown roster, or not knowing who answered, closes it. */
  readonly needsRoster: boolean;
  /** Ratings of these characteristics, when low, are a second kind of evidence. */
  readonly ratings: readonly string[];
  /** True: fragility takes away the subjects too. False: without them there would be nothing to flag, so they stay. */
  readonly fragileInSubjects: boolean;
  /** True: its statistic sums over the waves before, so that having been seen in one of them is no further evidence. */
  readonly poolsWaves?: boolean;
  /** Layers it reads in a wave; their ties are taken away one by one to see how fragile a flag is. */
  layers(survey: SurveyWave): readonly string[];
  /** Layers that a picture of it shows, where they are more than `layers`. */
  pictured?(survey: SurveyWave): readonly string[];
  evaluate(survey: SurveyWave, settings: Settings): TestResult<Facts>;
  /** The facts behind the reading by name, with ids in place of positions. */
  evidence(survey: SurveyWave, result: TestResult<Facts>): Record<string, unknown>;
  /** What is said of the facts, as codes and values, in the order in which it is said; `p` is null where a gate is shut. */
  narrative(survey: SurveyWave, result: TestResult<Facts>, state: State): Statement[];
  /** What the statistic counts, with unknown answers at their extremes. Not there: a share or an index, which has no unit. */
  bounds?(survey: SurveyWave, result: TestResult<Facts>): Bounds | null;
  lookAlikes(survey: SurveyWave, result: TestResult<Facts>): LookAlike[];
  /** Facts beside the test, also where nobody was asked. Not there: nothing is read beside it. */
  beside?(data: NetworkData, survey: SurveyWave): Beside;
  /** Why it is no longer seen in a wave, where that takes more than looking whether ties are left (`whyLifted`). */
  lifted?(before: SurveyWave, now: SurveyWave): Lifted;
}

const blank = {
  p: null,
  attainable: null,
  ruleOutcome: null,
  inapplicable: null,
  overridden: null,
  possible: false,
  subjects: [],
  kinds: ['ties'],
} as const satisfies Omit<TestResult<unknown>, 'facts'>;

/** A result with what is not given left at its default. */
export const testResult = <Facts>(
  facts: Facts,
  rest: Partial<Omit<TestResult<Facts>, 'facts'>>,
): TestResult<Facts> => ({ ...blank, ...rest, facts });
