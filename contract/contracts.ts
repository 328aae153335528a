import { z } from 'zod';
import { English } from './english.ts';
import { Identifier, Named } from './identifiers.ts';
import { PageQuery } from './paging.ts';
import { ContractRecord, EvaluationRecord } from './support-records.ts';

/** A natural person has an id that is a hash, and no name of her own. */
const Provider = Named.extend({ isNaturalPerson: z.boolean() });

/** A contract of assistance with its parties by name. */
export const Contract = ContractRecord.omit({ type: true }).extend({
  id: z.string(),
  sostenedor: Named.nullable(),
  provider: Provider,
  schools: z.array(Named),
  evaluations: z.array(
    EvaluationRecord.pick({ evaluator: true, dimension: true, score: true }).extend({
      /** Of an evaluator that is an actor; `null`: a party in general, or an actor that is not stored. */
      evaluatorName: z.string().nullable(),
    }),
  ),
  /** Whether a party or a school of it is fictional. */
  simulated: z.boolean(),
  english: English.optional(),
});
export type Contract = z.infer<typeof Contract>;

export const ContractsQuery = PageQuery.extend({
  q: z
    .string()
    .max(200)
    .optional()
    .describe('every word begins a word of the name of a party or a school, of the plan or of the id'),
  provider: Identifier.optional(),
  sostenedor: Identifier.optional(),
  school: Identifier.optional(),
  territory: Identifier.optional(),
});

/** Mean of the scores that one side gave. Sides are never put into one mean: each sees the work from its own place. */
const SideScore = z.object({
  /** `sostenedor`, `provider`, `school`, `ministry`, or the id of an actor that is no party. */
  evaluator: z.string(),
  evaluatorName: z.string().nullable(),
  score: z.number(),
  count: z.number().int(),
  dimensions: z.array(z.object({ dimension: z.string(), score: z.number(), count: z.number().int() })),
});

/** What one organisation does under contract, year by year, and how each side judges it. */
export const ProviderHistory = z.object({
  provider: Provider,
  simulated: z.boolean(),
  contracts: z.number().int(),
  sostenedores: z.number().int(),
  schools: z.number().int(),
  /** Pesos of those contracts whose amount is known; `null`: of none. */
  amount: z.number().nullable(),
  amountsUnknown: z.number().int(),
  /** Contracts that do not say which schools they serve. */
  schoolsUnknown: z.number().int(),
  /** Contracts without any date: they are in no year. */
  undated: z.number().int(),
  /** Those in which one is known to be in force, oldest first. A school with two contracts counts once. */
  years: z.array(
    z.object({
      year: z.number().int(),
      contracts: z.number().int(),
      sostenedores: z.number().int(),
      schools: z.number().int(),
      /** Contracts of the year that do not say which schools they serve. */
      schoolsUnknown: z.number().int(),
    }),
  ),
  evaluations: z.array(SideScore),
});
export type ProviderHistory = z.infer<typeof ProviderHistory>;

/** Contracts of a territory: who holds how much of them, and which schools have no support. */
export const TerritoryContracts = z.object({
  territoryId: Identifier,
  name: z.string(),
  simulated: z.boolean(),
  /** Contracts in force in this year; `null`: of any date. */
  year: z.number().int().nullable(),
  /** Year of the register by which the schools of the territory are taken; `null`: fictional schools have none. */
  schoolsIn: z.number().int().nullable(),
  /** Years in which some contract of the territory was in force, as far as dates are known. */
  years: z.array(z.number().int()),
  schools: z.number().int(),
  contracts: z.array(Contract),
  /** Largest first, by the schools of the territory that they serve. */
  providers: z.array(
    Provider.extend({
      contracts: z.number().int(),
      schools: z.number().int(),
      /** Of all pairs of a provider and a school that it serves; `null`: no contract names a school. */
      shareOfSchools: z.number().nullable(),
      /** Pesos of those of its contracts whose amount is known; `null`: of none. */
      amount: z.number().nullable(),
      shareOfAmount: z.number().nullable(),
      evaluations: z.array(SideScore),
    }),
  ),
  /** Herfindahl–Hirschman index of the shares, 1/providers to 1; `null`: no contract names a school, or no amount. */
  hhi: z.object({ schools: z.number().nullable(), amount: z.number().nullable() }),
  /** Contracts whose amount is not known: they are left out of the shares of pesos. */
  amountsUnknown: z.number().int(),
  /** Contracts that do not say which schools they serve: they are left out of the shares of schools. */
  schoolsUnknown: z.number().int(),
  /** Contracts that serve schools elsewhere too: their whole amount is counted here. */
  partlyElsewhere: z.number().int(),
  /** Whether any support of a school of the territory is known: without it no school is called unsupported. */
  supportKnown: z.boolean(),
  /** Schools without a contract or another support, where supports of other schools are known. */
  withoutSupport: z.array(Named.extend({ rbd: z.number().nullable(), comunaId: Identifier.nullable() })),
});
export type TerritoryContracts = z.infer<typeof TerritoryContracts>;
