import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { GroupOf } from './aggregate-groups.ts';
import type { ExplorerState } from './explorer-state.ts';

/** The group that stands for each actor: its comuna, who runs it, or its community. */
export function groupReader(
  aggregation: ExplorerState['aggregation'],
  answer: GraphAnswer,
  communities: ReadonlyMap<string, string>,
): GroupOf {
  const names = new Map(answer.actors.map(({ id, name }) => [id, name]));
  switch (aggregation) {
    case 'none':
      return () => null;
    case 'comuna':
      return ({ kind, comunaId, comunaName }) =>
        kind === 'school' && comunaId !== null ? { id: comunaId, name: comunaName ?? comunaId } : null;
    case 'sostenedor':
      return ({ kind, sostenedorId }) =>
        kind === 'school' && sostenedorId !== null
          ? { id: sostenedorId, name: names.get(sostenedorId) ?? sostenedorId }
          : null;
    case 'community':
      return ({ id }) => {
        const community = communities.get(id);
        return community === undefined ? null : { id: `community:${community}`, name: community };
      };
  }
}
