import type { Random } from '../analysis/random.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { External, Member } from './network-plan.ts';
import type { NetworkRecipe } from './network-recipe.ts';

const kinds = [
  { kind: 'organisation', subKind: 'ate', name: 'Asesoría Educativa' },
  { kind: 'university', subKind: null, name: 'Universidad' },
  { kind: 'organisation', subKind: 'foundation', name: 'Fundación' },
  { kind: 'organisation', subKind: 'company', name: 'Empresa' },
  { kind: 'organisation', subKind: 'ngo', name: 'Agrupación' },
] as const;

/**
 * Ordinary advisers: each works with some of the schools, is named by some of those, and stays throughout.
 * With `records` they are those actors, else the first kinds of the list.
 */
export function planExternals(
  recipe: NetworkRecipe,
  members: readonly Member[],
  records: readonly RecordOf<'actor'>[] | undefined,
  random: Random,
): External[] {
  const who = records ?? Array.from({ length: recipe.externals }, (_, place) => invented(recipe, place));
  return who.map(({ id, kind, subKind, name }) => ({
    id,
    kind: kind === 'university' ? 'university' : 'organisation',
    subKind,
    name,
    reach: Float64Array.from(members, () => 0.2 + 0.4 * random.random()),
    naming: 0.5,
    firstWave: 1,
    lastWave: recipe.waves,
  }));
}

function invented(recipe: NetworkRecipe, place: number) {
  const { kind, subKind, name } = kinds[place % kinds.length]!;
  const id = `${kind}:sim-${recipe.seed}-${place + 1}`;
  return { id, kind, subKind, name: `${name} (simulada) ${place + 1}` };
}
