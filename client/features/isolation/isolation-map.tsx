import { useMemo } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import { useOutline } from '../../api/use-outline.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { phone, useMedia } from '../../ui/use-media.ts';
import { MapLand } from '../maps/map-land.tsx';
import { MapNames, placedNames } from '../maps/map-names.tsx';
import { mapPlaces, type Frame } from '../maps/map-places.ts';
import type { LineHandlers } from './isolation-line.tsx';
import type { IsolationRow } from './isolation-rows.ts';
import { IsolationMarks, type MarkedSchool } from './isolation-marks.tsx';

type MapProps = {
  actors: readonly GraphActor[];
  rows: readonly IsolationRow[];
  simulated: boolean;
  /** What the map does with its list; not there: it is only looked at, as on paper. */
  handlers?: LineHandlers;
  /** A press on a mark. */
  onOpen?: (id: string) => void;
};

/** In CSS pixels, as the map is drawn beside the list and on a phone. */
const wide: Frame = { width: 620, height: 620 };
const narrow: Frame = { width: 340, height: 420 };
/** In CSS pixels, as names on the map are placed: the width of a letter, and the room that a mark takes. */
const letter = 6.1;
const radius = 7;

/** All schools as small grey points, those of a group with its mark, on the outline of the country; a drawing that prints. */
export function IsolationMap({ actors, rows, simulated, handlers, onOpen }: MapProps) {
  const { t, format } = useTranslations();
  const outline = useOutline(!simulated);
  const frame = useMedia(phone) ? narrow : wide;
  const places = useMemo(() => mapPlaces(actors, outline, frame), [actors, outline, frame]);
  const lit = handlers?.lit ?? null;
  const open = handlers?.open ?? null;
  const marked = useMemo(() => {
    const known = new Map(places?.schools.map((school) => [school.id, school]));
    return rows.flatMap((row): MarkedSchool[] => {
      const school = known.get(row.id);
      return school === undefined ? [] : [{ ...school, row }];
    });
  }, [places, rows]);
  const names = useMemo(() => namesOf(marked, frame, false), [marked, frame]);
  if (places === null) return <p className="muted">{t('isolated.noMap')}</p>;
  const label = t('isolated.map', {
    shown: format.count(marked.length),
    all: format.count(places.schools.length),
  });
  const shown =
    lit === null && open === null
      ? names
      : namesOf(
          marked.filter(({ id }) => id === lit || id === open),
          frame,
          true,
        );
  const listed = new Set(marked.map(({ id }) => id));
  return (
    <figure className="stack-tight">
      <svg
        className="isolation-map"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role={handlers ? 'group' : 'img'}
        aria-label={label}
      >
        <rect className="map-sea" width={frame.width} height={frame.height} />
        <MapLand land={places.land} />
        {places.schools
          .filter(({ id }) => !listed.has(id))
          .map(({ id, x, y }) => (
            <circle key={id} className="map-school" cx={x} cy={y} r="2" />
          ))}
        <IsolationMarks marked={marked} handlers={handlers} onOpen={onOpen} />
        <MapNames names={shown} />
        <ScaleBar frame={frame} bar={places.bar} />
      </svg>
      <figcaption className="small muted">
        {places.outside > 0 &&
          t('isolated.outside', { count: places.outside, shown: format.count(places.outside) })}{' '}
        {places.land.length > 0 && t('isolated.outline')}
      </figcaption>
    </figure>
  );
}

/** Names of all that are marked where there is room, or of those that are looked at in any case. */
const namesOf = (marked: readonly MarkedSchool[], frame: Frame, isStrong: boolean) =>
  placedNames({
    discs: marked.map(({ id, name, x, y }) => ({ id, name, x, y, radius })),
    isStrong: () => isStrong,
    frame,
    letter,
  });

function ScaleBar({ frame, bar }: { frame: Frame; bar: { km: number; length: number } }) {
  const { t, format } = useTranslations();
  const y = frame.height - 16;
  return (
    <g aria-hidden="true">
      <path className="map-bar" d={`M16 ${y}v5h${bar.length.toFixed(1)}v-5`} />
      <text className="map-name" x={16 + bar.length + 8} y={y + 5}>
        {t('isolated.kilometres', { km: format.number(bar.km) })}
      </text>
    </g>
  );
}
