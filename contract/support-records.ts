import { z } from 'zod';
import { Attributes } from './attributes.ts';
import { Identifier, PartialDate } from './identifiers.ts';

const maybeText = z.string().nullable();

/** Kinds of event that Telar has words for; a source may name others. */
export const eventKinds = [
  'founded',
  'moved',
  'renamed',
  'invited',
  'contract-begins',
  'contract-ends',
  'law',
  'transfer',
  'milestone',
  'measure',
  'plan',
  'recommendation',
  'tension',
  'document',
] as const;

/**
 * What happened, apart from ties: to a network, a territory or actors. A number that the event tells stands in the
 * attributes `measure`, `value`, `qualifier`, `unit` and `scope`. A published document about a territory is an event of it.
 */
export const EventRecord = z.object({
  type: z.literal('event'),
  networkId: Identifier.nullable(),
  territoryId: Identifier.nullable(),
  eventId: Identifier,
  /** Who took part, or to whom it happened. */
  actorIds: z.array(Identifier),
  date: PartialDate.nullable(),
  /** The last day of what lasted; `null`: it has no length, or none that is known. */
  dateTo: PartialDate.nullable(),
  kind: z.string(),
  note: maybeText,
  source: maybeText,
  attributes: Attributes,
});

/** Assistance that a sostenedor hires for schools from an organisation, or a natural person (by hash only). */
export const ContractRecord = z.object({
  type: z.literal('contract'),
  sostenedorId: Identifier.nullable(),
  providerId: Identifier,
  contractId: Identifier,
  /** The schools that it serves; empty: not said. */
  schoolIds: z.array(Identifier),
  validFrom: PartialDate.nullable(),
  validTo: PartialDate.nullable(),
  /** Pesos of the contract as a whole. */
  amount: z.number().min(0).nullable(),
  plan: maybeText,
  /** Why it had to be: `sep`, `recovery` (a school that must hire), or another word of the source. */
  obligation: maybeText,
  attributes: Attributes,
});

/** Who may evaluate a contract when it is no actor with an id. */
export const evaluators = ['sostenedor', 'provider', 'school', 'ministry'] as const;
export const isEvaluatorRole = (evaluator: string): boolean =>
  (evaluators as readonly string[]).includes(evaluator);

export const EvaluationRecord = z.object({
  type: z.literal('evaluation'),
  sostenedorId: Identifier.nullable(),
  providerId: Identifier,
  contractId: Identifier,
  /** One of `evaluators`, or the id of an actor. */
  evaluator: z.string(),
  dimension: z.string(),
  score: z.number(),
  attributes: Attributes,
});

/** A result or condition of a school in a year (SIMCE, vulnerability, performance category): beside the network, never its effect. */
export const ResultRecord = z.object({
  type: z.literal('result'),
  schoolId: Identifier,
  year: z.number().int().min(1800).max(2200),
  measure: z.string(),
  value: z.number().nullable(),
  /** The value of a measure that is a word. */
  category: maybeText,
  attributes: Attributes,
});
