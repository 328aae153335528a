import { layers } from '../../contract/layers.ts';
import { code, table } from './markdown.ts';

/** Every layer of the catalogue, in its order. */
export const layerTable = (): string =>
  table(
    ['layer', 'role', 'ties', 'dated by', 'meaning'],
    layers.map(({ id, role, directed, valued, sign, datedBy, meaning }) => [
      code(id),
      role,
      [directed ? 'directed' : 'undirected', valued ? 'valued' : null, sign === -1 ? 'negative' : null]
        .filter((trait) => trait !== null)
        .join(', '),
      datedBy,
      meaning.en,
    ]),
  );
