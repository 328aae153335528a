import { z } from 'zod';
import { CalibrationInForce } from './calibration-in-force.ts';
import { Bilingual, Identifier } from './identifiers.ts';
import { MetricNumber } from './metrics.ts';

export const patternStates = ['flagged', 'not-flagged', 'not-enough-evidence'] as const;

/** Why a pattern stays silent. */
export const noEvidenceReasons = [
  'no-survey',
  'too-few-members',
  'low-response',
  'too-sparse-to-tell',
  'layer-not-asked',
  'roster-unknown',
  'depends-on-missing',
  'borderline',
  'remote',
  'newcomer',
  'first-wave',
  'did-not-answer',
  'held-back',
  'shared-leadership',
  'few-waves',
] as const;
export const PatternState = z.enum(patternStates);
export const NoEvidenceReason = z.enum(noEvidenceReasons);

/**
 * How sure a flag is.
 *
 * finding      a test or rule that stands: by p, by q over the territory, whoever is left out, and by more than one kind of evidence
 * unconfirmed  flagged, and one of these is missing
 * fact         not given any more: a reading of kind `fact` has no grade, for nothing is tested of it
 */
export const grades = ['unconfirmed', 'finding', 'fact'] as const;
export type Grade = (typeof grades)[number];
export const readingKinds = ['test', 'rule', 'fact'] as const;
export const evidenceKinds = [
  'ties',
  'attendance',
  'ratings',
  'commitments',
  'tension',
  'two-waves',
] as const;

/**
 * What a bound counts.
 *
 * schools           schools that the reading is about
 * pairs             pairs in which knowledge goes both ways
 * contributions     contributions of the member that gives least
 * schools-agreeing  schools that name the same coordinator
 * schools-working   schools that report joint work beyond passing on information
 */
export const boundUnits = [
  'schools',
  'pairs',
  'contributions',
  'schools-agreeing',
  'schools-working',
] as const;

/** Changes that were tried, of all there are. */
const TriedChanges = z.object({ tried: z.number().int(), of: z.number().int() });

export const PatternReading = z.object({
  pattern: z.string(),
  state: PatternState,
  reason: NoEvidenceReason.nullable(),
  grade: z.enum(grades).nullable(),
  /** A test has a p-value; a rule decides without one; a fact needs no decision. */
  kind: z.enum(readingKinds),
  /** Layers that it read, so that a picture can show just these. */
  reads: z.array(z.string()),
  evidenceKinds: z.array(z.enum(evidenceKinds)),
  /** Flagged in the wave before too, by mostly the same ties: it lasts, and that is no further evidence. */
  repeats: z.boolean(),
  /** Actor ids the reading is about; empty when it is about the network as a whole. */
  subjects: z.array(Identifier),
  /** p-value of the pattern's test, and the smallest it could have taken on this network. `null`: no test. */
  p: z.number().nullable(),
  attainable: z.number().nullable(),
  /** Benjamini–Hochberg over the networks of a list; only the last wave carries it. */
  q: z.number().nullable(),
  /** Facts behind the reading, by name, the sentences built from them, and the first of these: what a card says. */
  evidence: z.looseObject({ text: Bilingual, summary: Bilingual }),
  /**
   * In plain words, of flags alone: how rare it is by chance, how firm it stands, what answers that are missing could change;
   * where not enough is known: what to ask next. `null`: nothing to say.
   */
  plain: z.object({
    chance: Bilingual.nullable(),
    firmness: Bilingual.nullable(),
    missing: Bilingual.nullable(),
    next: Bilingual.nullable(),
  }),
  /** What the data say beside the test, with every state: it decides none. */
  facts: z.array(z.object({ code: z.string(), text: Bilingual })),
  /** The count that decides, with unknown answers at their extremes: shown, never deciding. `null` where it has no unit. */
  bounds: z.object({ low: z.number(), high: z.number(), unit: z.enum(boundUnits) }).nullable(),
  /**
   * Share of single changes that leave a flag standing: one member out; one reported tie less; one report more, where
   * none was made. Members without whom it would not stand. How many changes were tried, spread evenly over all there are.
   * `null`: no flag, or a fact, of which nothing is concluded.
   */
  fragility: z
    .object({
      members: z.number().nullable(),
      ties: z.number().nullable(),
      reports: z.number().nullable(),
      dependsOn: z.array(Identifier),
      changes: z.object({ members: TriedChanges, ties: TriedChanges, reports: TriedChanges }),
    })
    .nullable(),
  lookAlikes: z.array(
    z.object({ id: z.string(), checked: z.enum(['ruled-out', 'possible', 'cannot-tell']), text: Bilingual }),
  ),
  questions: z.array(Bilingual),
  /** α, gates, σ, ω₀, ρ₀ and whatever else decided. */
  thresholds: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
});
export type PatternReading = z.infer<typeof PatternReading>;

export const NetworkFacts = z.looseObject({
  n: z.number().int(),
  respondents: z.number().int().nullable(),
  responseRate: z.number().nullable(),
  parts: z.number().int().nullable(),
  cutSchools: z.array(Identifier),
  namedNobody: z.array(Identifier),
  didNotAnswer: z.array(Identifier),
  /** Members in some tie of collaboration or trust, whoever reports it. */
  inTies: z.array(Identifier),
  density: MetricNumber,
});

export const CharacteristicProfile = z.object({
  characteristic: z.string(),
  name: Bilingual,
  state: z.enum(['strong', 'weak', 'not-enough-evidence']),
  reason: z.string().nullable(),
  ratings: z
    .object({
      mean: z.number(),
      low: z.number(),
      high: z.number(),
      raters: z.number().int(),
      agreement: MetricNumber,
    })
    .nullable(),
  structure: z.looseObject({ text: Bilingual }).nullable(),
});

export const NetworkProfile = z.object({
  characteristics: z.array(CharacteristicProfile),
  governance: z.looseObject({ form: z.string(), text: Bilingual }).nullable(),
  processes: z
    .object({
      informative: z.number(),
      collaborative: z.number(),
      cooperative: z.number(),
      ties: z.number().int(),
    })
    .nullable(),
  depth: z.array(
    z.object({ actor: Identifier, roles: z.array(z.string()), people: z.number().int().nullable() }),
  ),
});
export type NetworkProfile = z.infer<typeof NetworkProfile>;

export const WaveAssessment = z.object({
  wave: z.string(),
  n: z.number().int(),
  respondents: z.number().int().nullable(),
  responseRate: z.number().nullable(),
  facts: NetworkFacts,
  patterns: z.array(PatternReading),
  profile: NetworkProfile,
});
export type WaveAssessment = z.infer<typeof WaveAssessment>;

/** What `telar assess` prints and the assessment routes answer. */
export const NetworkAssessment = z.object({
  id: Identifier,
  waves: z.array(WaveAssessment),
  /** Whose idea of an ordinary network it was read by; in a list it stands once, for all. */
  calibration: CalibrationInForce.optional(),
});
export type NetworkAssessment = z.infer<typeof NetworkAssessment>;

/** A network that was left out because assessing it would take too many steps or bytes, with the estimates. */
export const NetworkNotAssessed = z.object({
  id: Identifier,
  reason: z.literal('too-large'),
  actors: z.number().int(),
  ties: z.number().int(),
  steps: z.number(),
  mostSteps: z.number(),
  bytes: z.number(),
});
export type NetworkNotAssessed = z.infer<typeof NetworkNotAssessed>;

/** `notAssessed` is absent when every network was assessed. */
export const Assessments = z.object({
  networks: z.array(NetworkAssessment),
  notAssessed: z.array(NetworkNotAssessed).optional(),
  /**
   * Of the whole list, however it is narrowed: tests that could have been flagged, how many were, and how many would be by
   * chance alone where every network is an ordinary one (as measured; `null`: not for these thresholds).
   */
  tested: z
    .object({
      ...{ readings: z.number().int(), flagged: z.number().int(), byChance: z.number().nullable() },
      text: Bilingual,
    })
    .optional(),
  /** Whose idea of an ordinary network they were read by: the defaults, or a calibration that was adopted. */
  calibration: CalibrationInForce.optional(),
});
export type Assessments = z.infer<typeof Assessments>;
