import type { GraphActor } from '../../../contract/graphs.ts';
import { hasRole } from '../../../contract/layers.ts';
import type { Level, Levels } from '../../../contract/levels.ts';
import { addressOfActor, addressOfTerritory } from '../../addresses.ts';

type OutOf = { of: 10 | 100; across: number; expected: number };

/**
 * Two shares as so many of ten ties, or of a hundred where tens would hide one of them or their difference. A count of 0
 * for a share that is not 0 reads "less than 1".
 */
export function outOf({
  share,
  expected,
}: Pick<NonNullable<Levels['comunas']>, 'share' | 'expected'>): OutOf {
  const inTens = (value: number) => Math.round(value * 10);
  const isHidden = (value: number) => value > 0 && value < 1 && (inTens(value) === 0 || inTens(value) === 10);
  const isSame = inTens(share) === inTens(expected) && Math.abs(share - expected) >= 0.01;
  const of = isHidden(share) || isHidden(expected) || isSame ? 100 : 10;
  return { of, across: Math.round(share * of), expected: Math.round(expected * of) };
}

/** Whether fewer ties cross than chance would give: a difference is one from 1 in 20 on. */
export function againstChance({
  share,
  expected,
  p,
}: Pick<NonNullable<Levels['comunas']>, 'share' | 'expected' | 'p'>): 'fewer' | 'asChance' | 'asMany' {
  if (share >= expected) return 'asMany';
  return p <= 0.05 ? 'fewer' : 'asChance';
}

/** Layers that registers and documents bring: what joins levels, without who works with whom inside of one. */
export const registerLayers = ({ graph }: Pick<Levels, 'graph'>): string[] =>
  graph.scope.layersAvailable.map(({ layer }) => layer).filter((layer) => hasRole(layer, 'register'));

/** The actors of a level as they are drawn, by name. */
export const actorsOfLevel = (
  { graph, levelOf }: Pick<Levels, 'graph' | 'levelOf'>,
  level: Level,
  compare: (a: string, b: string) => number,
): GraphActor[] =>
  graph.actors.filter(({ id }) => levelOf[id] === level).toSorted((a, b) => compare(a.name, b.name));

/** The page of an actor; a provincial office of the register is a territory, and a role has none. */
export function addressInLevels(id: string, level: Level | undefined): string | null {
  if (level === 'role') return null;
  return id.startsWith('deprov:') ? addressOfTerritory(id) : addressOfActor(id);
}
