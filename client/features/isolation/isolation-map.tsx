import { useMemo } from 'react';
import type { GraphActor } from '../../../contract/graphs.ts';
import { useOutline } from '../../api/use-outline.ts';
import { basemapOf } from '../../appearance/basemap.ts';
import { geographicPlaces } from '../../appearance/geographic-places.ts';
import { shapePath } from '../../appearance/shapes.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { IsolationGroup } from './isolation-rows.ts';
import { isolationSymbols } from './isolation-symbols.ts';

type MapProps = {
  actors: readonly GraphActor[];
  groupsOf: ReadonlyMap<string, readonly IsolationGroup[]>;
  simulated: boolean;
};

/** In CSS pixels, at the width that the map has beside the lists. */
const width = 400;
const most = 560;
const margin = 16;
const foot = 30;

/** All schools as small grey points, those of a group with its symbol, on the outline of the country; a drawing that prints. */
export function IsolationMap({ actors, groupsOf, simulated }: MapProps) {
  const { t, format } = useTranslations();
  const outline = useOutline(!simulated);
  const places = useMemo(() => {
    const schools = actors.filter(({ kind, latitude }) => kind === 'school' && latitude !== null);
    return geographicPlaces(schools, []);
  }, [actors]);
  const located = places.actors;
  const basemap = useMemo(
    () => basemapOf(places, outline).filter(({ kind }) => kind !== 'comuna'),
    [places, outline],
  );
  if (located.length === 0) return <p className="muted">{t('isolated.noMap')}</p>;
  const { place, scale, height, bar } = fitted(located);
  const marked = located.filter(({ id }) => groupsOf.has(id));
  return (
    <figure className="stack-tight">
      <svg
        className="isolation-map"
        viewBox={`0 0 ${width} ${height + foot}`}
        role="img"
        aria-label={t('isolated.map', {
          shown: format.count(marked.length),
          all: format.count(located.length),
        })}
      >
        {basemap.map(({ kind, corners }, at) => (
          <path key={at} className={`map-${kind}`} d={pathOf(corners.map(place), kind === 'land')} />
        ))}
        {located.map((actor) => {
          const { x, y } = place(actor);
          return <circle key={actor.id} cx={x} cy={y} r="1.8" fill="var(--line-strong)" opacity="0.6" />;
        })}
        {marked.flatMap((actor) => {
          const { x, y } = place(actor);
          return (groupsOf.get(actor.id) ?? []).map((group) => {
            const { shape, colour, hollow } = isolationSymbols[group];
            const far = group === 'remote' || group === 'register';
            return (
              <path
                key={`${actor.id} ${group}`}
                d={shapePath(shape, x, y, far ? 7 : 4.5)}
                fill={hollow ? 'none' : colour}
                stroke={colour}
                strokeWidth="1.8"
              >
                <title>{`${actor.name}: ${t(`isolated.group.${group}`)}`}</title>
              </path>
            );
          });
        })}
        <path
          d={`M${margin} ${height + 14}h${bar * scale}`}
          stroke="var(--muted)"
          strokeWidth="2"
          fill="none"
        />
        <text x={margin + bar * scale + 8} y={height + 19} fontSize="14" fill="var(--ink)">
          {t('actor.km', { km: format.number(bar) })}
        </text>
      </svg>
      {basemap.length > 0 && <figcaption className="small muted">{t('isolated.outline')}</figcaption>}
    </figure>
  );
}

/** Kilometres to pixels, north up, all schools in the picture. */
function fitted(located: readonly { x: number; y: number }[]) {
  const xs = located.map(({ x }) => x);
  const ys = located.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * margin) / Math.max(1, right - left), most / Math.max(1, high - low));
  const across = (width - (right - left) * scale) / 2;
  return {
    scale,
    height: (high - low) * scale + 2 * margin,
    bar: barLength(width / scale / 4),
    place: ({ x, y }: { x: number; y: number }) => ({
      x: across + (x - left) * scale,
      y: margin + (high - y) * scale,
    }),
  };
}

function pathOf(corners: readonly { x: number; y: number }[], closed: boolean): string {
  const line = corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  return `M${line}${closed ? 'Z' : ''}`;
}

/** A round number of kilometres for the scale bar. */
function barLength(km: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(0.1, km)));
  return ([5, 2, 1].find((step) => step * power <= km) ?? 1) * power;
}
