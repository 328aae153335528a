import { z } from 'zod';
import { Identifier, type Bilingual } from './identifiers.ts';
import { sliceKinds } from './network-records.ts';

/** How often something is said: a code that Telar has words for, an actor of the network, or a text as written. */
const Share = z.object({ key: z.string(), count: z.number().int() });
export type Share = z.infer<typeof Share>;

/** Roles of people in a school, as screens name them; others stand as written. */
export const schoolRoles: Readonly<Record<string, Bilingual>> = {
  principal: { es: 'Dirección', en: 'Head' },
  'leadership-team': { es: 'Equipo directivo', en: 'Leadership team' },
  'utp-head': { es: 'Jefatura de UTP', en: 'Head of UTP' },
  coordinator: { es: 'Coordinación', en: 'Coordinator' },
  teacher: { es: 'Docentes', en: 'Teachers' },
  assistant: { es: 'Asistentes de la educación', en: 'Education assistants' },
  student: { es: 'Estudiantes', en: 'Pupils' },
  family: { es: 'Familias', en: 'Families' },
};

/** Who sets an agenda, convenes or follows up, as screens name them; others stand as written. */
export const workParties = [
  'network',
  'schools',
  'coordinator',
  'slep',
  'sostenedor',
  'deprov',
  'ministry',
  'adviser',
] as const;

/** Meetings of a slice. `null` within it: no meeting says. */
const MeetingsOfWave = z.object({
  held: z.number().int(),
  mandated: z.number().int().nullable(),
  /** Those of which it is not known whether they were. */
  mandateNotSaid: z.number().int(),
  /** Median days from one dated meeting to the next. */
  rhythmDays: z.number().nullable(),
  /** Who set the agenda, who convened and who followed up, as the activities say. */
  agenda: z.array(Share).nullable(),
  convened: z.array(Share).nullable(),
  followedUp: z.array(Share).nullable(),
});
export type MeetingsOfWave = z.infer<typeof MeetingsOfWave>;

/** What falls away without who coordinates. */
const Dependence = z.object({
  id: Identifier,
  name: z.string(),
  /** Of the pairs that are tied, those with it. */
  shareOfTies: z.number(),
  /** Of the pairs of others that any path joins, those that are not joined without it; `null`: no pair is joined. */
  pairsOnlyThrough: z.number().nullable(),
});

/** How a network works, slice by slice: a mix and never a grade. `null`: the data do not say. */
export const WorkOfWave = z.object({
  /** `null`: the network has no slices, or this is what came after the last one. */
  waveId: Identifier.nullable(),
  date: z.string().nullable(),
  kind: z.enum(sliceKinds).nullable(),
  /** Reports of joint work by depth; those without one apart. */
  depth: z.object({ reports: z.array(Share), unreported: z.number().int() }).nullable(),
  /** The same by role of who reports, where the role is known. */
  byRole: z.array(z.object({ role: z.string(), reports: z.array(Share), unreported: z.number().int() })),
  /** Roles that took part in meetings: how often a school sent one. */
  attendance: z.array(Share).nullable(),
  meetings: MeetingsOfWave.nullable(),
  /** Rounds of collaborative inquiry: those that began in the slice, and those that reached their last step in it. */
  cycles: z.object({ opened: z.number().int(), completed: z.number().int() }).nullable(),
  /** Commitments tied to the plan of a school (PME) or the local strategic plan (PEL); one may serve both. */
  plans: z
    .object({
      pme: z.number().int(),
      pel: z.number().int(),
      other: z.number().int(),
      none: z.number().int(),
      notSaid: z.number().int(),
    })
    .nullable(),
  /** Each who coordinates; `null`: no coordinator is known, or no tie of collaboration. */
  coordinators: z.array(Dependence).nullable(),
});
export type WorkOfWave = z.infer<typeof WorkOfWave>;

export const NetworkWork = z.object({
  networkId: Identifier,
  purpose: z.string().nullable(),
  mandate: z.string().nullable(),
  maturity: z.string().nullable(),
  /** What is said of the network as a whole: a code of `workParties`, or a text as written. */
  agenda: z.string().nullable(),
  convenes: z.string().nullable(),
  followsUp: z.string().nullable(),
  rhythm: z.string().nullable(),
  waves: z.array(WorkOfWave),
  /** Names of the actors that stand as keys. */
  names: z.record(z.string(), z.string()),
  /** Cycles of which no record has a date: they are in no slice. */
  cyclesUndated: z.number().int(),
});
export type NetworkWork = z.infer<typeof NetworkWork>;
