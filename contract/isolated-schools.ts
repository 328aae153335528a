import { z } from 'zod';
import { Bilingual, Identifier } from './identifiers.ts';

const maybeNumber = z.number().nullable();

/** Groups of a survey that need different visits. */
const surveyGroups = ['did-not-answer', 'silent', 'named-but-silent', 'unnamed', 'remote'] as const;

/** How a school may stand apart: in a survey of a network, or by how far it lies in the register. */
export const isolationStates = [...surveyGroups, 'register'] as const;
export type IsolationState = (typeof isolationStates)[number];

/** Of a school that did not answer it is not known whether it collaborates: it is in a group, and not isolated. */
export const isIsolated = (state: IsolationState | null): boolean =>
  state !== null && state !== 'did-not-answer';

/** A school is far by the register when its nearest of the same level is farther than this, in kilometres, unless asked otherwise. */
export const farKilometres = 15;

/** Schools that stand apart in the last survey of their networks, in groups, beside the remoteness of the register. */
export const IsolatedSchools = z.object({
  territory: Identifier,
  year: z.number().int(),
  /** Networks with a known roster, and the schools in them; 0: nothing is known of collaboration here. */
  networks: z.number().int(),
  schools: z.number().int(),
  groups: z.array(
    z.object({
      id: z.enum(surveyGroups),
      name: Bilingual,
      advice: Bilingual,
      schools: z.array(
        z.object({
          id: Identifier,
          name: z.string(),
          networkId: Identifier,
          networkName: z.string(),
          wave: z.string(),
          simulated: z.boolean(),
          latitude: maybeNumber,
          longitude: maybeNumber,
          comunaId: Identifier.nullable(),
          /** Networks of the territory in whose last wave it does have ties: it stands apart in this one, not in all. */
          otherNetworks: z.array(z.object({ id: Identifier, name: z.string() })),
          /** Kilometres in a straight line to the nearest working school of its level, whoever runs it. */
          km: maybeNumber,
        }),
      ),
    }),
  ),
  /** From how many kilometres on a school is far. */
  farKm: z.number(),
  /** How many nearest working schools of its level `remoteness` looks at. */
  nearest: z.number().int(),
  /** Geography and administration by the register, farthest first: never a statement about collaboration. */
  remoteness: z.array(
    z.object({
      id: Identifier,
      name: z.string(),
      level: z.string().nullable(),
      nearest: z.array(
        z.object({
          id: Identifier,
          name: z.string(),
          km: z.number(),
          sostenedorId: Identifier.nullable(),
          sameOwner: z.boolean().nullable(),
        }),
      ),
      /** Kilometres in a straight line to the last of the nearest. */
      km: maybeNumber,
      /** Its nearest is farther than `farKm`; `null`: not known. */
      isFar: z.boolean().nullable(),
      ownerSchools: z.number().int().nullable(),
      singleSchoolOwner: z.boolean().nullable(),
      rural: z.boolean().nullable(),
      unknown: z.enum(['no-coordinates', 'no-level', 'not-working', 'no-other-school']).nullable(),
    }),
  ),
});
export type IsolatedSchools = z.infer<typeof IsolatedSchools>;
