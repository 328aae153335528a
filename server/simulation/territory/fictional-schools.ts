import type { RecordOf } from '../../../contract/records.ts';
import type { Random } from '../../analysis/random.ts';
import { blankActor, coordinatesOf } from '../describe-network.ts';
import { fictionalNames } from './fictional-names.ts';
import { privateOwners, slepOwnerId } from './fictional-owners.ts';
import { comunas } from './fictional-places.ts';

export interface FictionalSchool {
  readonly actor: RecordOf<'actor'>;
  readonly level: SchoolLevel;
  readonly teaching: number[];
  readonly east: number;
  readonly north: number;
}

const levels = {
  basic: { share: 0.66, names: ['Escuela', 'Escuela Básica'], teaching: [10, 110], enrolment: 190 },
  kindergarten: { share: 0.1, names: ['Jardín Infantil'], teaching: [10], enrolment: 70 },
  special: { share: 0.05, names: ['Escuela Especial'], teaching: [211], enrolment: 80 },
  secondary: { share: 0.1, names: ['Liceo'], teaching: [310], enrolment: 430 },
  technical: { share: 0.09, names: ['Liceo Politécnico'], teaching: [310, 510], enrolment: 520 },
} as const;
type SchoolLevel = keyof typeof levels;

const levelShares = (Object.keys(levels) as SchoolLevel[]).map((level) => ({
  level,
  share: levels[level].share,
}));

const schoolCount = 124;
/** The last two schools lie far from everything, one beyond the hills and one down the coast. */
const remotePlaces = [
  { east: 71, north: 38 },
  { east: -63, north: -58 },
] as const;

/** The schools of the territory: about a fifth private, a third rural, two of them remote. */
export function fictionalSchools(random: Random): FictionalSchool[] {
  const names = fictionalNames(schoolCount, random.fork('names'));
  const owners = random.fork('owners').shuffle(ownersOfSchools());
  const homes = dealt(comunas, random.fork('comunas'));
  const sorts = dealt(levelShares, random.fork('levels'));
  return names.map((name, place) => {
    const own = random.fork(place);
    const remote = remotePlaces[place - schoolCount + remotePlaces.length];
    const comuna = remote === undefined ? homes[place]! : comunas[remote.east > 0 ? 2 : 4]!;
    const level = remote === undefined ? sorts[place]!.level : 'basic';
    const at = remote ?? {
      east: comuna.east + own.normal(0, 5),
      north: comuna.north + own.normal(0, 5),
    };
    const rural = remote !== undefined || own.chance(level === 'basic' ? 0.45 : 0.12);
    const kind = own.pick(levels[level].names);
    const actor: RecordOf<'actor'> = {
      ...blankActor(
        `school:demo-${String(place + 1).padStart(3, '0')}`,
        `${kind}${rural && kind === 'Escuela' ? ' Rural' : ''} ${name}`,
      ),
      subKind: level === 'kindergarten' ? 'kindergarten' : null,
      comunaId: comuna.id,
      ...coordinatesOf(at.east, at.north),
      rural,
      enrolment: Math.max(
        6,
        Math.round(levels[level].enrolment * (rural ? 0.3 : 1) * Math.exp(own.normal(0, 0.5))),
      ),
      state: 'working',
      ...ownedBy(owners[place] ?? slepOwnerId),
      attributes: { level },
    };
    return { actor, level, teaching: [...levels[level].teaching], ...at };
  });
}

function ownersOfSchools(): string[] {
  const owners = privateOwners.flatMap(({ id, schools }) => Array.from({ length: schools }, () => id));
  const near = schoolCount - remotePlaces.length;
  return [...owners, ...Array.from({ length: near - owners.length }, () => slepOwnerId)];
}

function ownedBy(sostenedorId: string): Pick<RecordOf<'actor'>, 'sostenedorId' | 'dependency'> {
  return { sostenedorId, dependency: sostenedorId === slepOwnerId ? 'slep' : 'private-subsidised' };
}

/** One item a school in the given shares (rounded down, the first taking the rest), in random order. */
function dealt<Item extends { share: number }>(items: readonly Item[], random: Random): Item[] {
  const deck = items.flatMap((item) =>
    Array.from({ length: Math.floor(item.share * schoolCount) }, () => item),
  );
  while (deck.length < schoolCount) deck.push(items[0]!);
  return random.shuffle(deck);
}
