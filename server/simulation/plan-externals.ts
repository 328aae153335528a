import type { Random } from '../analysis/random.ts';
import type { External, Member } from './network-plan.ts';
import type { NetworkRecipe } from './network-recipe.ts';

const kinds = [
  { kind: 'organisation', subKind: 'ate', name: 'Asesoría Educativa' },
  { kind: 'university', subKind: 'university', name: 'Universidad' },
  { kind: 'organisation', subKind: 'foundation', name: 'Fundación' },
  { kind: 'organisation', subKind: 'community', name: 'Corporación Cultural' },
  { kind: 'organisation', subKind: 'ngo', name: 'Agrupación' },
] as const;

/** Ordinary advisers: each works with some of the schools, is named by some of those, and stays throughout. */
export function planExternals(recipe: NetworkRecipe, members: readonly Member[], random: Random): External[] {
  return Array.from({ length: recipe.externals }, (_, place) => {
    const { kind, subKind, name } = kinds[place % kinds.length]!;
    return {
      id:
        kind === 'university'
          ? `university:sim-${recipe.seed}`
          : `organisation:sim-${recipe.seed}-${place + 1}`,
      kind,
      subKind,
      name: `${name} (simulada) ${place + 1}`,
      reach: Float64Array.from(members, () => 0.2 + 0.4 * random.random()),
      naming: 0.5,
      firstWave: 1,
      lastWave: recipe.waves,
    };
  });
}
