import type { GraphActor } from '../../../contract/graphs.ts';
import { dividing, ownAttributes, typeOfAttribute, usefulWords } from '../../appearance/attributes.ts';
import type { ExplorerState } from './explorer-state.ts';

type Offered = { metrics: readonly string[]; communities: boolean };

/** By what the actors of an answer can be coloured, sized and grouped, and whether they can be put on a map. */
export function appearanceChoices(actors: readonly GraphActor[], { metrics, communities }: Offered) {
  const differ = (read: (actor: GraphActor) => unknown) =>
    new Set(actors.map(read).filter((value) => value !== null)).size > 1;
  const own = ownAttributes(actors);
  const numeric = own.filter((name) => typeOfAttribute(name, actors) === 'number');
  const community = communities ? (['community'] as const) : [];
  return {
    colours: [...usefulWords(actors), ...own, ...community, ...metrics],
    sizes: [
      'same',
      ...(actors.some(({ enrolment }) => enrolment !== null) ? ['enrolment'] : []),
      'ties',
      ...numeric,
      ...metrics,
    ],
    aggregations: [
      'none',
      ...(differ(({ comunaId }) => comunaId) ? ['comuna' as const] : []),
      ...(differ(({ sostenedorId }) => sostenedorId) ? ['sostenedor' as const] : []),
      ...community,
      ...dividing(actors),
    ] satisfies ExplorerState['aggregation'][],
    hasMap: actors.some(({ latitude }) => latitude !== null),
  };
}
