import { shapePath } from '../../appearance/shapes.ts';
import type { IsolationGroup } from './isolation-rows.ts';
import { isolationSymbols } from './isolation-symbols.ts';

/** The mark of a group beside its name, the same as on the map. */
export function IsolationMark({ group }: { group: IsolationGroup }) {
  const { shape, colour, hollow } = isolationSymbols[group];
  return (
    <svg className="actor-icon" viewBox="-8 -8 16 16" aria-hidden="true">
      <path
        d={shapePath(shape, 0, 0, 5.5)}
        fill={hollow ? 'none' : colour}
        stroke={colour}
        strokeWidth={hollow ? 2.4 : 1.4}
      />
    </svg>
  );
}
