import type { ActorKind } from '../../contract/identifiers.ts';
import { colourOfKind, shapeOfKind, shapePath } from '../appearance/shapes.ts';

type ActorIconProps = { kind: ActorKind; colour?: string; hollow?: boolean };

/** The icon of a kind of actor: its shape, in its colour. Decoration: the name of the kind stands beside it. */
export function ActorIcon({ kind, colour, hollow = false }: ActorIconProps) {
  const fill = colour ?? colourOfKind[kind];
  return (
    <svg className="actor-icon" viewBox="-8 -8 16 16" aria-hidden="true">
      <path
        d={shapePath(shapeOfKind[kind], 0, 0, 5)}
        fill={hollow ? 'none' : fill}
        stroke={hollow ? fill : 'var(--muted)'}
        strokeWidth={hollow ? 2 : 0.8}
      />
    </svg>
  );
}
