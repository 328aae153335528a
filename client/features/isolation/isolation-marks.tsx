import { useState, type KeyboardEvent } from 'react';
import { shapePath } from '../../appearance/shapes.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { LineHandlers } from './isolation-line.tsx';
import type { Placed } from './isolation-places.ts';
import { isolationGroups, type IsolationRow } from './isolation-rows.ts';
import { isolationSymbols } from './isolation-symbols.ts';

type MarksProps = {
  marked: readonly Placed[];
  rows: readonly IsolationRow[];
  handlers: LineHandlers | undefined;
  onOpen: ((id: string) => void) | undefined;
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The marks of the schools that are listed. On the screen they are one stop of the keyboard: arrows walk in the order of the list. */
export function IsolationMarks({ marked, rows, handlers, onOpen }: MarksProps) {
  const [stop, setStop] = useState<string | null>(null);
  const known = new Map(rows.map((row) => [row.id, row]));
  const current = marked.some(({ id }) => id === stop) ? stop : (marked[0]?.id ?? null);
  const walk = (event: KeyboardEvent<SVGGElement>, at: number) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = event.currentTarget.parentElement?.children[(at + step + marked.length) % marked.length];
    (next as SVGGElement | undefined)?.focus();
  };
  return (
    <g>
      {marked.map((school, at) => {
        const row = known.get(school.id);
        if (row === undefined) return null;
        if (handlers === undefined) return <Mark key={school.id} school={school} row={row} isLit={false} />;
        return (
          <PressedMark
            key={school.id}
            school={school}
            row={row}
            handlers={handlers}
            isStop={school.id === current}
            onStop={() => setStop(school.id)}
            onKey={(event) => walk(event, at)}
            onOpen={() => onOpen?.(school.id)}
          />
        );
      })}
    </g>
  );
}

type MarkProps = { school: Placed; row: IsolationRow; isLit: boolean };

type PressedProps = Omit<MarkProps, 'isLit'> & {
  handlers: LineHandlers;
  isStop: boolean;
  onStop: () => void;
  onKey: (event: KeyboardEvent<SVGGElement>) => void;
  onOpen: () => void;
};

function PressedMark({ school, row, handlers, isStop, onStop, onKey, onOpen }: PressedProps) {
  const { t, format } = useTranslations();
  const groups = isolationGroups.filter((group) => row.groups.has(group));
  const label = `${row.name}: ${format.list(groups.map((group) => t(`isolated.group.${group}`)))}`;
  return (
    <g
      className="map-mark"
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={handlers.open === row.id}
      onPointerEnter={() => handlers.light(row.id)}
      onPointerLeave={() => handlers.light(null)}
      onFocus={() => {
        onStop();
        handlers.light(row.id);
      }}
      onBlur={() => handlers.light(null)}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onOpen();
        } else onKey(event);
      }}
    >
      <circle className="map-reach" cx={school.x} cy={school.y} r="12" />
      <Mark school={school} row={row} isLit={handlers.lit === row.id || handlers.open === row.id} />
    </g>
  );
}

/** One mark for each of its groups, one on top of the other; a ring about the school that is looked at. */
function Mark({ school: { x, y }, row, isLit }: MarkProps) {
  return (
    <g>
      {isLit && <circle className="map-lit" cx={x} cy={y} r="13" />}
      {isolationGroups
        .filter((group) => row.groups.has(group))
        .map((group) => {
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
