import { z } from 'zod';
import { GraphAnswer } from './graphs.ts';
import { Identifier, Named } from './identifiers.ts';

/** From the country to the school: the bands of the picture, top to bottom. */
export const levels = ['ministry', 'deprov', 'slep', 'sostenedor', 'support', 'school', 'role'] as const;
export type Level = (typeof levels)[number];

/** What became of the tie of a school with an organisation when a SLEP took the school over. */
export const tieFates = ['lost', 'rebuilt', 'kept', 'unknown'] as const;
export type TieFate = (typeof tieFates)[number];

/** Ties of schools with organisations and universities around the year in which a SLEP took the schools over. */
const Transfer = z.object({
  schools: z.number().int(),
  /** Register years by which they had passed. */
  years: z.array(z.number().int()),
  /** `null`: no such tie is known of any of these schools. */
  counts: z
    .object({
      lost: z.number().int(),
      kept: z.number().int(),
      rebuilt: z.number().int(),
      /** Ties without the dates that would tell. */
      unknown: z.number().int(),
    })
    .nullable(),
  ties: z.array(z.object({ school: Named, partner: Named, fate: z.enum(tieFates) })),
});
export type Transfer = z.infer<typeof Transfer>;

/** Collaboration across comunas against what sizes alone would give. */
const AcrossComunas = z.object({
  /** Pairs of schools that collaborate, and those of them in different comunas. */
  ties: z.number().int(),
  across: z.number().int(),
  share: z.number(),
  /** Exact mean share if the same schools collaborated as often without regard to comunas. */
  expected: z.number(),
  /** Share of random assignments of the comunas to the schools in which at most as many ties cross. */
  p: z.number(),
  schools: z.number().int(),
  comunas: z.number().int(),
});
export type AcrossComunas = z.infer<typeof AcrossComunas>;

/** Levels together, and what crosses them. */
export const Levels = z.object({
  territoryId: Identifier,
  name: z.string(),
  simulated: z.boolean(),
  year: z.number().int(),
  graph: GraphAnswer,
  levelOf: z.record(z.string(), z.enum(levels)),
  /** Actors of each level, those that the picture leaves out too. */
  sizes: z.array(z.object({ level: z.enum(levels), actors: z.number().int() })),
  /** Ties between levels, by what they are. */
  across: z.array(
    z.object({ from: z.enum(levels), to: z.enum(levels), layer: z.string(), ties: z.number().int() }),
  ),
  /** `null`: no collaboration is known, or all of it lies in one comuna where no other school is known to collaborate. */
  comunas: AcrossComunas.nullable(),
  /** `null`: no school of the territory passed to a SLEP in the years of the register. */
  transfer: Transfer.nullable(),
  /** Technical-professional schools by the kinds of teaching of the register; `null`: it does not say. */
  technical: z
    .object({
      schools: z.number().int(),
      /** Tied to no university, institute or training centre. */
      withoutUniversity: z.array(Named.extend({ comunaName: z.string().nullable() })),
      /** Whether any tie with one is known in the territory: without it nothing is said of those without. */
      known: z.boolean(),
    })
    .nullable(),
});
export type Levels = z.infer<typeof Levels>;
