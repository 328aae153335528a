import { z } from 'zod';

/**
 * Identifiers that survive a re-import: they are built from official codes, never from row numbers.
 * `school:<RBD>`, `sostenedor:<RUT without digit>`, `university:<SIES code>`, `organisation:<slug>`, `public-body:<slug>`.
 */
export const actorKinds = ['school', 'sostenedor', 'university', 'organisation', 'public-body'] as const;
export const ActorKind = z.enum(actorKinds);
export type ActorKind = z.infer<typeof ActorKind>;

/** The Ministry of Education, which registers and documents name. */
export const ministryId = 'public-body:mineduc';

/** The RBD in the id of a school of the register; `null`: the id of anybody else. */
export function rbdInId(id: string): number | null {
  const digits = /^school:(\d+)$/.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** A school by itself, not a set that stands for several. */
export const isOneSchool = ({ kind, isSet }: { kind: ActorKind; isSet: boolean }): boolean =>
  kind === 'school' && !isSet;

export const territoryKinds = ['country', 'region', 'province', 'comuna', 'deprov', 'slep'] as const;
export const TerritoryKind = z.enum(territoryKinds);
export type TerritoryKind = z.infer<typeof TerritoryKind>;

/** An id as users and share links carry it: no spaces or control characters, at most 200 characters. */
export const Identifier = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\s\p{Cc}]+$/u, 'an identifier has no spaces or control characters');

/** Something by its id, with what it is called. */
export const Named = z.object({ id: Identifier, name: z.string() });

/** A date as precise as its source: `2023`, `2023-04` or `2023-04-30`. Text order is time order within one precision. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');

/** A text in the two languages of the interface. */
export const Bilingual = z.object({ es: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;
