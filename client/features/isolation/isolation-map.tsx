import { useMemo } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import { useOutline } from '../../api/use-outline.ts';
import type { Basemap } from '../../appearance/basemap.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { phone, useMedia } from '../../ui/use-media.ts';
import type { LineHandlers } from './isolation-line.tsx';
import { isolationNames } from './isolation-names.ts';
import { isolationPlaces, type Frame } from './isolation-places.ts';
import type { IsolationRow } from './isolation-rows.ts';
import { IsolationMarks } from './isolation-marks.tsx';

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
const none: ReadonlySet<string> = new Set();

/** All schools as small grey points, those of a group with its mark, on the outline of the country; a drawing that prints. */
export function IsolationMap({ actors, rows, simulated, handlers, onOpen }: MapProps) {
  const { t, format } = useTranslations();
  const outline = useOutline(!simulated);
  const frame = useMedia(phone) ? narrow : wide;
  const places = useMemo(() => isolationPlaces(actors, outline, frame), [actors, outline, frame]);
  const lit = handlers?.lit ?? null;
  const open = handlers?.open ?? null;
  const first = useMemo(() => new Set([lit, open].filter((id) => id !== null)), [lit, open]);
  const marked = useMemo(() => {
    const known = new Map(places?.schools.map((school) => [school.id, school]));
    return rows.flatMap(({ id }) => known.get(id) ?? []);
  }, [places, rows]);
  const names = useMemo(() => isolationNames(marked, none, frame), [marked, frame]);
  const strong = useMemo(
    () =>
      isolationNames(
        marked.filter(({ id }) => first.has(id)),
        first,
        frame,
      ),
    [marked, first, frame],
  );
  if (places === null) return <p className="muted">{t('isolated.noMap')}</p>;
  const label = t('isolated.map', {
    shown: format.count(marked.length),
    all: format.count(places.schools.length),
  });
  const shown = first.size > 0 ? strong : names;
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
        <Land land={places.land} />
        {places.schools
          .filter(({ id }) => !listed.has(id))
          .map(({ id, x, y }) => (
            <circle key={id} className="map-school" cx={x} cy={y} r="2" />
          ))}
        <IsolationMarks marked={marked} rows={rows} handlers={handlers} onOpen={onOpen} />
        {shown.map(({ id, name, x, y }) => (
          <text key={id} className="map-name" x={x} y={y} aria-hidden="true">
            {name}
          </text>
        ))}
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

function Land({ land }: { land: Basemap }) {
  return land.map(({ kind, corners }, at) => {
    const line = corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
    return <path key={at} className={`map-${kind}`} d={`M${line}${kind === 'land' ? 'Z' : ''}`} />;
  });
}

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
