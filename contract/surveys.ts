import { z } from 'zod';
import { Bilingual, Identifier, PartialDate } from './identifiers.ts';
import { Depth } from './layers.ts';

/**
 * What one can be asked in a survey.
 *
 * ties        whom of the roster, with a strength or depth where the item asks for one; "nobody" is an answer
 * rating      a score from 1 to 4 for one of the ten characteristics
 * attendance  whether the school came to each of the activities listed
 */
export const surveyItemKinds = ['ties', 'rating', 'attendance'] as const;

/** An item of the bank: the words that respondents read, and what their answers become. */
export const SurveyItem = z.object({
  id: z.string(),
  kind: z.enum(surveyItemKinds),
  text: Bilingual,
  help: Bilingual.nullable(),
  /** Of `ties`: the layer, and which way a mark runs: from the respondent, or to the respondent (who receives). */
  layer: z.string().nullable(),
  direction: z.enum(['from-respondent', 'to-respondent']).nullable(),
  /** Of `ties`: what is asked of each school marked. Of `rating`: the four scores. */
  scale: z.array(z.object({ value: z.number().int().min(1).max(4), label: Bilingual })).nullable(),
  asksDepth: z.boolean(),
  /** Of `rating`: the characteristic. */
  characteristic: z.string().nullable(),
  /** Sensitive items (tension, trust) are marked to respondents and held back in small numbers. */
  sensitive: z.boolean(),
});
export type SurveyItem = z.infer<typeof SurveyItem>;

export const surveyRoles = ['principal', 'utp', 'teacher', 'coordinator', 'other'] as const;
export const SurveyRole = z.enum(surveyRoles);
export type SurveyRole = z.infer<typeof SurveyRole>;

export const surveyStates = ['open', 'closed'] as const;
export const answerStates = ['not-started', 'started', 'sent', 'erased'] as const;

export const SurveyActivity = z.object({
  id: Identifier,
  name: z.string().min(1).max(200),
  date: PartialDate.nullable(),
});

export const RosterEntry = z.object({
  actorId: Identifier,
  name: z.string(),
  rbd: z.number().int().nullable(),
  comunaName: z.string().nullable(),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

export const SurveyRespondent = z.object({
  id: z.string(),
  actorId: Identifier,
  /** By role, never by name. */
  role: SurveyRole,
  state: z.enum(answerStates),
  savedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
});
export type SurveyRespondent = z.infer<typeof SurveyRespondent>;

export const Survey = z.object({
  id: Identifier,
  /** The network that the answers go to; it comes into being when the survey is closed, if it is not there yet. */
  networkId: Identifier,
  networkName: z.string(),
  territoryId: Identifier.nullable(),
  title: z.string(),
  introduction: z.string().nullable(),
  state: z.enum(surveyStates),
  waveId: Identifier,
  waveDate: PartialDate.nullable(),
  closesAt: z.string().nullable(),
  maxNominations: z.number().int().positive().nullable(),
  items: z.array(SurveyItem),
  activities: z.array(SurveyActivity),
  roster: z.array(RosterEntry),
  respondents: z.array(SurveyRespondent),
  simulated: z.boolean(),
  /** Days after closing for which each answer is still kept by itself, beside the wave made of all of them. */
  keepAnswersDays: z.number().int().min(0),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  /** The revision that its answers became. */
  revision: z.number().int().nullable(),
});
export type Survey = z.infer<typeof Survey>;

export const SurveySummary = Survey.pick({
  id: true,
  title: true,
  networkId: true,
  networkName: true,
  state: true,
  createdAt: true,
  closesAt: true,
}).extend({ respondents: z.number().int(), sent: z.number().int(), started: z.number().int() });
export type SurveySummary = z.infer<typeof SurveySummary>;

export const NewSurvey = z.object({
  title: z.string().min(1).max(200),
  introduction: z.string().max(4_000).nullable().default(null),
  /** A network that is stored, or a new one by its name. */
  networkId: Identifier.optional(),
  networkName: z.string().min(1).max(200).optional(),
  territoryId: Identifier.nullable().default(null),
  waveId: Identifier,
  waveDate: PartialDate.nullable().default(null),
  closesAt: z.iso.datetime().nullable().default(null),
  maxNominations: z.number().int().min(1).max(500).nullable().default(null),
  keepAnswersDays: z.number().int().min(0).max(3_650).default(365),
  /** Ids of the bank. */
  items: z.array(z.string()).min(1).max(60),
  activities: z.array(SurveyActivity).max(60).default([]),
  /** Actors of the register, or of the network. */
  roster: z.array(Identifier).min(2).max(500),
  /** One link each; without it one principal a school. */
  respondents: z
    .array(z.object({ actorId: Identifier, role: SurveyRole }))
    .max(2_000)
    .optional(),
});
export type NewSurvey = z.input<typeof NewSurvey>;

/** A personal link. The token is shown once: the store keeps only its hash. */
export const SurveyLink = z.object({
  respondentId: z.string(),
  actorId: Identifier,
  name: z.string(),
  role: SurveyRole,
  token: z.string(),
  /** Path of the page, to be put after the address of this service. */
  path: z.string(),
});
export type SurveyLink = z.infer<typeof SurveyLink>;

export const CreatedSurvey = z.object({ survey: Survey, links: z.array(SurveyLink) });

/** A text to send to those who have not answered, one for each; without the token, which only its owner has. */
export const SurveyReminders = z.object({
  items: z.array(
    z.object({
      respondentId: z.string(),
      actorId: Identifier,
      name: z.string(),
      role: SurveyRole,
      text: Bilingual,
    }),
  ),
});

export const AnswerTie = z.object({
  to: Identifier,
  strength: z.number().int().min(1).max(4).nullable(),
  depth: Depth.nullable(),
});

/** What a respondent has said so far. An item that is not there was not answered; `nobody` is an answer. */
export const SurveyAnswer = z.object({
  consent: z.boolean(),
  ties: z.record(z.string(), z.object({ nobody: z.boolean(), marked: z.array(AnswerTie).max(500) })),
  ratings: z.record(z.string(), z.number().int().min(1).max(4)),
  attendance: z.record(z.string(), z.boolean()),
});
export type SurveyAnswer = z.infer<typeof SurveyAnswer>;

/** What respondents agree to, in the order in which it is read. */
export const ConsentParagraph = z.object({ heading: Bilingual, text: Bilingual });
export type ConsentParagraph = z.infer<typeof ConsentParagraph>;

/** What a respondent sees under a personal link. */
export const AnswerSheet = z.object({
  /** `closed` also when its last day is over and nobody has closed it yet. */
  survey: Survey.omit({ respondents: true, revision: true }),
  consent: z.array(ConsentParagraph),
  actorId: Identifier,
  actorName: z.string(),
  role: SurveyRole,
  state: z.enum(answerStates),
  answer: SurveyAnswer.nullable(),
  /** Goes up with every save: two open pages do not overwrite each other in silence. */
  version: z.number().int().min(0),
  savedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
});
export type AnswerSheet = z.infer<typeof AnswerSheet>;

export const SaveAnswer = z.object({
  answer: SurveyAnswer,
  /** Of the sheet that was changed. */
  version: z.number().int().min(0),
  /** Whether the respondent is done; until the survey is closed it can be corrected. */
  send: z.boolean(),
});
export type SaveAnswer = z.infer<typeof SaveAnswer>;
