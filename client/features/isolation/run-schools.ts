import type { GraphActor } from '../../../contract/graphs.ts';
import { isOneSchool } from '../../../contract/identifiers.ts';
import type { IsolatedSchools } from '../../../contract/isolated-schools.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';

/** The schools of a territory, and those that it runs itself. `null`: it is no SLEP, or it runs none yet. */
export function runSchools({ kind }: Pick<TerritoryDetail, 'kind'>, actors: readonly GraphActor[]) {
  const all = actors.filter(isOneSchool);
  const own = kind === 'slep' ? all.filter(({ dependency }) => dependency === 'slep') : [];
  return { all, own: own.length === 0 ? null : own };
}

/**
 * Whose schools are listed unless the reader says otherwise. A survey was answered by members of all owners, and its
 * isolated schools are those of its findings: all are listed. By the register alone, a SLEP looks at its own.
 */
export const listsAll = ({ networks }: Pick<IsolatedSchools, 'networks'>): boolean => networks > 0;
