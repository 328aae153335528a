import { shapePath } from '../../appearance/shapes.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { MapMarks } from '../maps/map-marks.tsx';
import type { Placed } from '../maps/map-places.ts';
import type { LineHandlers } from './isolation-line.tsx';
import { groupsOf, type IsolationRow } from './isolation-rows.ts';
import { isolationSymbols } from './isolation-symbols.ts';

/** A listed school with its place on the map. */
export type MarkedSchool = Placed & { row: IsolationRow };

type MarksProps = {
  marked: readonly MarkedSchool[];
  handlers: LineHandlers | undefined;
  onOpen: ((id: string) => void) | undefined;
};

/** The marks of the schools that are listed; on paper nothing can be pressed. */
export function IsolationMarks({ marked, handlers, onOpen }: MarksProps) {
  const { t, format } = useTranslations();
  if (handlers === undefined)
    return marked.map((school) => <Mark key={school.id} school={school} isLit={false} />);
  const labelOf = (row: IsolationRow) =>
    `${row.name}: ${format.list(groupsOf(row).map((group) => t(`isolated.group.${group}`)))}`;
  return (
    <MapMarks
      marks={marked.map((school) => ({ ...school, label: labelOf(school.row) }))}
      lit={handlers}
      role="button"
      pressed={handlers.open}
      onOpen={({ id }) => onOpen?.(id)}
      draw={(school) => (
        <Mark school={school} isLit={handlers.lit === school.id || handlers.open === school.id} />
      )}
    />
  );
}

type MarkProps = { school: MarkedSchool; isLit: boolean };

/** One mark for each of its groups, one on top of the other; a ring about the school that is looked at. */
function Mark({ school: { x, y, row }, isLit }: MarkProps) {
  return (
    <g>
      {isLit && <circle className="map-lit" cx={x} cy={y} r="13" />}
      {groupsOf(row).map((group) => {
        const { shape, colour, hollow } = isolationSymbols[group];
        return (
          <path
            key={group}
            d={shapePath(shape, x, y, group === 'remote' || group === 'register' ? 8 : 5)}
            fill={hollow ? 'none' : colour}
            stroke={colour}
            strokeWidth="2"
          />
        );
      })}
    </g>
  );
}
