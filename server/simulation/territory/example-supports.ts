import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { Random } from '../../analysis/random.ts';
import { slepOwnerId } from './fictional-owners.ts';
import { comunas } from './fictional-places.ts';
import type { FictionalSchool } from './fictional-schools.ts';
import { partners } from './partner-organisations.ts';

type Partner = keyof typeof partners;
type Offer = {
  partner: Partner;
  /** The share of the schools in its reach that it works with. */
  share: number;
  /** Hours a year, at the least and at the most. */
  hours: readonly [number, number];
  reaches(school: FictionalSchool): boolean;
};

const inComuna =
  (...places: number[]) =>
  ({ actor }: FictionalSchool): boolean =>
    places.some((place) => comunas[place]!.id === actor.comunaId);
const isPublic = ({ actor }: FictionalSchool): boolean => actor.sostenedorId === slepOwnerId;

/** Who works with schools beside the networks: a provincial office, two consultancies, a university and a programme. */
const offers: readonly Offer[] = [
  { partner: 'provincial', share: 0.8, hours: [4, 16], reaches: isPublic },
  { partner: 'ateFirst', share: 0.3, hours: [40, 120], reaches: inComuna(1, 3) },
  { partner: 'ateSecond', share: 0.3, hours: [30, 90], reaches: inComuna(0, 1) },
  { partner: 'university', share: 0.25, hours: [20, 60], reaches: inComuna(0, 2) },
  { partner: 'programme', share: 0.6, hours: [12, 24], reaches: ({ actor }) => actor.rural === true },
];

/** The share of schools that nobody comes to, and how many schools everybody comes to. */
const leftAlone = 0.3;
const sought = 3;

/**
 * Supports of the example that belong to no network: most schools have one or two, some have none, and a few have more
 * than they can use. The programme works with the provincial office; of the others nothing is known between them.
 *
 * @param apart schools that nobody works with: one that is isolated and unsupported too must be there to be found
 */
export function exampleSupports(
  schools: readonly FictionalSchool[],
  apart: ReadonlySet<string>,
  random: Random,
): RecordOf<'tie'>[] {
  const within = schools.filter(({ actor }) => !apart.has(actor.id));
  const crowded = new Set(random.fork('sought').sample(within.filter(isPublic), sought));
  return [
    ...within.flatMap((school) =>
      supportsOf(school, crowded.has(school), random.fork(`school/${school.actor.id}`)),
    ),
    newRecord('tie', {
      layer: 'partnership',
      from: partners['provincial']!.id,
      to: partners['programme']!.id,
      validFrom: '2023',
    }),
  ];
}

function supportsOf(school: FictionalSchool, isSought: boolean, random: Random): RecordOf<'tie'>[] {
  if (!isSought && random.chance(leftAlone)) return [];
  return offers
    .filter((offer) => isSought || (offer.reaches(school) && random.chance(offer.share)))
    .map((offer) => supportBy(offer, school, random));
}

/** From March of a year on; one in six came to its end before the newest year. */
function supportBy({ partner, hours: [least, most] }: Offer, school: FictionalSchool, random: Random) {
  return newRecord('tie', {
    layer: 'assists',
    from: partners[partner]!.id,
    to: school.actor.id,
    strength: least + random.integer(most - least + 1),
    validFrom: `${2022 + random.integer(3)}-03`,
    validTo: random.chance(1 / 6) ? '2024-12' : null,
  });
}
