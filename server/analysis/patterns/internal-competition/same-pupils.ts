import { greatCircle } from '../../../../contract/great-circle.ts';
import type { RecordOf } from '../../../../contract/records.ts';
import { levelOf } from '../../survey-wave/groupings.ts';
import { contentLayers, tiedInAny, type SurveyWave } from '../../survey-wave/survey-wave.ts';

type Actor = RecordOf<'actor'>;

/** So near in a straight line that a family may choose between two schools. */
export const nearKm = 3;

export type SamePupils = {
  /** Pairs by position: of a common level, near each other, of different sostenedores. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Of these, pairs that both answered, and those with a tie among them; null where no collaboration was asked. */
  readonly answered: number;
  readonly tied: number | null;
  /** Members whose level, place or sostenedor is not on record: of their pairs it is not known. */
  readonly unknown: number;
};

/** What a school gives, by the word of the register, or of a file, for its level. */
const levelsByWord: Readonly<Record<string, readonly string[]>> = {
  kindergarten: ['pre-school'],
  basic: ['basic'],
  secondary: ['secondary'],
  technical: ['secondary'],
  'basic-and-secondary': ['basic', 'secondary'],
  special: ['special'],
  adult: ['adult'],
};

const levelsOf = (actor: Actor): readonly string[] => levelsByWord[levelOf(actor)] ?? [];

/** A school as a rival for pupils; null where something needed to say so is not on record, or it does not work. */
function placed(actor: Actor | null) {
  if (actor === null || actor.kind !== 'school') return null;
  const { latitude, longitude, sostenedorId, state } = actor;
  const levels = levelsOf(actor);
  if (latitude === null || longitude === null || sostenedorId === null || levels.length === 0) return null;
  return { latitude, longitude, sostenedorId, levels, isWorking: state === null || state === 'working' };
}

/**
 * Members that the register shows to compete for the same pupils: schools of a common level, of different sostenedores,
 * near each other. It comes from how the system is made, not from the network, and stands beside its structure.
 *
 * Reads  level, place and sostenedor of the register; distance in a straight line
 * Cost   O(n²)
 */
export function samePupils(survey: SurveyWave): SamePupils {
  const found = known.get(survey) ?? findSamePupils(survey);
  known.set(survey, found);
  return found;
}

/** What stands beside the structure and what else could explain it read the same pairs. */
const known = new WeakMap<SurveyWave, SamePupils>();

function findSamePupils(survey: SurveyWave): SamePupils {
  const schools = survey.actors.map(placed);
  const layers = contentLayers(survey);
  const tie = tiedInAny(survey, layers);
  const pairs = schools.flatMap((one, i) =>
    schools.flatMap((other, j): (readonly [number, number])[] =>
      i < j && one !== null && other !== null && compete(one, other) ? [[i, j]] : [],
    ),
  );
  const answered = pairs.filter(([i, j]) => survey.answered[i] && survey.answered[j]);
  const tied = answered.filter(([i, j]) => tie[i * survey.n + j]).length;
  return {
    pairs,
    answered: answered.length,
    tied: layers.length === 0 ? null : tied,
    unknown: schools.filter((school) => school === null).length,
  };
}

type School = NonNullable<ReturnType<typeof placed>>;

const compete = (one: School, other: School): boolean =>
  one.isWorking &&
  other.isWorking &&
  one.sostenedorId !== other.sostenedorId &&
  one.levels.some((level) => other.levels.includes(level)) &&
  greatCircle(one, other) <= nearKm;
