import { useMemo } from 'react';
import type { GraphActor } from '../../contract/graphs.ts';
import { isolationMarks } from '../appearance/isolation-marks.ts';
import { shapePath } from '../appearance/shapes.ts';
import { useWords } from '../i18n/use-words.ts';
import { geographicPlaces } from '../state/geographic.ts';
import type { IsolationGroup } from '../state/isolation-rows.ts';

type MapProps = {
  actors: readonly GraphActor[];
  groupsOf: ReadonlyMap<string, readonly IsolationGroup[]>;
};

/** In CSS pixels. */
const width = 620;
const most = 680;
const margin = 16;

/** All schools as quiet points, those of a group with its mark; a drawing that prints. */
export function IsolationMap({ actors, groupsOf }: MapProps) {
  const { t, format } = useWords();
  const placed = useMemo(() => {
    const schools = actors.filter(({ kind, latitude }) => kind === 'school' && latitude !== null);
    return geographicPlaces(schools, []).actors;
  }, [actors]);
  if (placed.length === 0) return <p className="muted">{t('isolated.noMap')}</p>;
  const xs = placed.map(({ x }) => x);
  const ys = placed.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * margin) / Math.max(1, right - left), most / Math.max(1, high - low));
  const height = (high - low) * scale + 2 * margin;
  const across = (width - (right - left) * scale) / 2;
  const place = ({ x, y }: GraphActor) => ({
    x: across + (x - left) * scale,
    y: margin + (high - y) * scale,
  });
  const marked = placed.filter(({ id }) => groupsOf.has(id));
  const bar = barLength((right - left) / 3);
  return (
    <svg
      className="isolation-map"
      viewBox={`0 0 ${width} ${height + 26}`}
      role="img"
      aria-label={t('isolated.map', { shown: format.count(marked.length), all: format.count(placed.length) })}
    >
      {placed.map((actor) => {
        const { x, y } = place(actor);
        return <circle key={actor.id} cx={x} cy={y} r="2.5" fill="var(--line-strong)" opacity="0.55" />;
      })}
      {marked.flatMap((actor) => {
        const { x, y } = place(actor);
        return (groupsOf.get(actor.id) ?? []).map((group) => {
          const { shape, colour, hollow } = isolationMarks[group];
          return (
            <path
              key={`${actor.id} ${group}`}
              d={shapePath(shape, x, y, group === 'remote' || group === 'register' ? 9 : 6)}
              fill={hollow ? 'none' : colour}
              stroke={colour}
              strokeWidth="2.2"
            >
              <title>{`${actor.name}: ${t(`isolated.group.${group}`)}`}</title>
            </path>
          );
        });
      })}
      <path d={`M${margin} ${height + 12}h${bar * scale}`} stroke="var(--muted)" strokeWidth="2" />
      <text x={margin + bar * scale + 8} y={height + 16} fontSize="13" fill="var(--muted)">
        {t('actor.km', { km: format.number(bar) })}
      </text>
    </svg>
  );
}

/** A round number of kilometres for the scale bar. */
function barLength(km: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(0.1, km)));
  return ([5, 2, 1].find((step) => step * power <= km) ?? 1) * power;
}
