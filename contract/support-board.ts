import { z } from 'zod';
import { Identifier, Named } from './identifiers.ts';
import { isolationStates } from './isolated-schools.ts';

/** Who supports a school: by what it is, whatever the source calls it. */
export const supportKinds = ['supervision', 'ate', 'university', 'programme', 'network', 'other'] as const;
export type SupportKind = (typeof supportKinds)[number];
const Kind = z.enum(supportKinds);

/** A network of schools is their own work; all else comes to a school from outside. */
export const isFromOutside = ({ kind }: { kind: SupportKind }): boolean => kind !== 'network';

/** Supports of one school in one year from which it counts as overloaded, unless the request says otherwise. */
export const defaultOverload = 4;

/**
 * An organisation that supports a school, or a network of which it is a member. A network is shown beside the others and
 * not counted with them: it is the work of the schools themselves, unless it is a national programme.
 */
export const Support = z.object({
  kind: Kind,
  by: Named,
  /** Where it is known from: a tie, a contract or a membership. */
  from: z.enum(['tie', 'contract', 'membership']),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Hours a year; `null`: not known. */
  hours: z.number().nullable(),
});
export type Support = z.infer<typeof Support>;

/**
 * What stands out.
 *
 * none         no support of it is known, where supports of other schools are
 * gap          it lacks a kind of support that most schools have
 * overload     as many supports as the threshold, or more
 * overlap      two supports of one kind
 * unconnected  two of its supports have nothing known between them
 */
export const supportNotes = ['none', 'gap', 'overload', 'overlap', 'unconnected'] as const;
export type SupportNote = (typeof supportNotes)[number];

export const SupportedSchool = z.object({
  id: Identifier,
  name: z.string(),
  rbd: z.number().nullable(),
  comunaId: Identifier.nullable(),
  comunaName: z.string().nullable(),
  rural: z.boolean().nullable(),
  /** Its state among the isolated schools; `null`: it collaborates, or it is not known. */
  isolation: z.enum(isolationStates).nullable(),
  supports: z.array(Support),
  /** Hours a year, of those supports whose hours are known; `null`: of none. */
  hours: z.number().nullable(),
  notes: z.array(z.enum(supportNotes)),
  /** Kinds of support that most schools have and it has not. */
  gaps: z.array(Kind),
  /** Pairs of its supports between whom no tie and no common network is known. */
  unconnected: z.array(z.tuple([Identifier, Identifier])),
  /** Who supports those who run it, without a word on which of their schools: it may be supported, and is not called unsupported. */
  throughOwner: z.array(Named),
});
export type SupportedSchool = z.infer<typeof SupportedSchool>;

/** School × support in one year: isolated and unsupported schools first. */
export const SupportBoard = z.object({
  territoryId: Identifier,
  name: z.string(),
  simulated: z.boolean(),
  /** `null`: of any date, where no register says which year is the newest. */
  year: z.number().int().nullable(),
  /** Whether any support of the territory is known, in any year: without it nobody is called unsupported. */
  known: z.boolean(),
  /** Kinds of support of which the data say anything at all. */
  kindsKnown: z.array(Kind),
  /** Kinds that more than half of the schools have. */
  commonKinds: z.array(Kind),
  /** Supports from which a school counts as overloaded. */
  overload: z.number().int(),
  schools: z.array(SupportedSchool),
  supporters: z.array(Named.extend({ kind: Kind, schools: z.number().int() })),
  totals: z.object({
    schools: z.number().int(),
    /** Schools that stand apart in the last survey of their networks, or lie far from others by the register. */
    isolated: z.number().int(),
    unsupported: z.number().int(),
    isolatedAndUnsupported: z.number().int(),
    overloaded: z.number().int(),
    overlapping: z.number().int(),
    unconnected: z.number().int(),
  }),
});
export type SupportBoard = z.infer<typeof SupportBoard>;
