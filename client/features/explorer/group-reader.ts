import type { GraphAnswer } from '../../../contract/graphs.ts';
import { isOwnAttribute, readAttribute, type OwnAttribute } from '../../appearance/attributes.ts';
import type { GroupOf } from './aggregate-groups.ts';
import type { ExplorerState } from './explorer-state.ts';

/** The group that stands for each actor: its comuna, who runs it, its community, or what its source says under a name. */
export function groupReader(
  aggregation: ExplorerState['aggregation'],
  answer: GraphAnswer,
  communities: ReadonlyMap<string, string>,
): GroupOf {
  if (isOwnAttribute(aggregation)) return ownGroups(aggregation);
  const names = new Map(answer.actors.map(({ id, name }) => [id, name]));
  switch (aggregation) {
    case 'none':
      return () => null;
    case 'comuna':
      return ({ kind, comunaId, comunaName }) =>
        kind === 'school' && comunaId !== null
          ? { id: comunaId, name: comunaName ?? comunaId, by: 'comuna' }
          : null;
    case 'sostenedor':
      return ({ kind, sostenedorId }) =>
        kind === 'school' && sostenedorId !== null
          ? { id: sostenedorId, name: names.get(sostenedorId) ?? sostenedorId, by: 'sostenedor' }
          : null;
    case 'community':
      return ({ id }) => {
        const community = communities.get(id);
        return community === undefined
          ? null
          : { id: `community:${community}`, name: community, by: 'community' };
      };
  }
}

/** Actors of the same value stand together; whoever has none stays by itself. */
function ownGroups(attribute: OwnAttribute): GroupOf {
  const read = readAttribute(attribute);
  return (actor) => {
    const value = read(actor);
    return value === null ? null : { id: `${attribute}=${value}`, name: String(value), by: 'own' };
  };
}
