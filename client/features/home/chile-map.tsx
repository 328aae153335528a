import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Territory } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { useOutline } from '../../api/use-outline.ts';
import type { Outline } from '../../appearance/outline.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { MapMarks, type Lit } from '../maps/map-marks.tsx';
import { chileMarks, withoutMark, type ChileMark } from './chile-marks.ts';
import { panelHeight, panelWidth, pathIn, panels, type Panel } from './chile-panels.ts';

type MapProps = { sleps: readonly Territory[]; regions: readonly Territory[]; lit: Lit };

/** Chile from north to south with its regions by name and its SLEPs as points; each leads to its territory. */
export default function ChileMap({ sleps, regions, lit }: MapProps) {
  const { t, format } = useTranslations();
  const outline = useOutline(true);
  const marks = useMemo(
    () =>
      chileMarks([...regions, ...sleps], ({ kind, name, publicSchools }) =>
        kind === 'region'
          ? name
          : t('home.map.slep', {
              name,
              schools: t('home.map.schools', { count: publicSchools, shown: format.count(publicSchools) }),
            }),
      ),
    [regions, sleps, t, format],
  );
  const unplaced = withoutMark(sleps);
  const shown = [...marks.values()].flat().find(({ id }) => id === lit.lit);
  return (
    <figure className="stack-tight chile">
      <figcaption className="chile-lit" aria-hidden="true">
        {shown?.label ?? t('home.map.hint')}
      </figcaption>
      <ScrollBox label={t('home.map.title')}>
        <div className="chile-panels">
          {panels.map((panel) => (
            <PanelMap
              key={panel.id}
              panel={panel}
              outline={outline}
              marks={marks.get(panel) ?? []}
              lit={lit}
              region={shown?.region ?? null}
            />
          ))}
        </div>
      </ScrollBox>
      <p className="small muted">
        {t('home.map.note')}{' '}
        {unplaced.length > 0 &&
          t('home.map.unplaced', { names: format.list(unplaced.map(({ name }) => name)) })}
      </p>
    </figure>
  );
}

type PanelProps = {
  panel: Panel;
  outline: Outline | undefined;
  marks: readonly ChileMark[];
  lit: Lit;
  /** The region of what is looked at, on whichever panel. */
  region: string | null;
};

function PanelMap({ panel, outline, marks, lit, region }: PanelProps) {
  const { t } = useTranslations();
  const [, navigate] = useLocation();
  const width = panelWidth(panel);
  const land = useMemo(() => (outline ? pathIn(panel, outline.land, true) : ''), [panel, outline]);
  const borders = useMemo(() => (outline ? pathIn(panel, outline.borders, false) : ''), [panel, outline]);
  return (
    <svg
      className="chile-panel"
      width={width}
      height={panelHeight}
      viewBox={`0 0 ${width} ${panelHeight}`}
      role="group"
      aria-label={t(`home.map.${panel.id}`)}
    >
      <rect className="map-sea" width={width} height={panelHeight} />
      <path className="map-land" d={land} />
      <path className="map-border" d={borders} />
      <text className="chile-part" x={width - 8} y="18" textAnchor="end" aria-hidden="true">
        {t(`home.map.${panel.id}`)}
      </text>
      <MapMarks
        marks={marks}
        lit={lit}
        role="link"
        onOpen={({ id }) => navigate(addressOfTerritory(id))}
        draw={(mark) => <DrawnMark mark={mark} isLit={mark.id === lit.lit} isNear={mark.region === region} />}
      />
    </svg>
  );
}

type DrawnProps = { mark: ChileMark; isLit: boolean; isNear: boolean };

/** A point, or the short name of a region; what belongs to the region that is looked at is filled. */
function DrawnMark({ mark, isLit, isNear }: DrawnProps) {
  const { termLabel } = useTranslations();
  const { id, kind, x, y, radius } = mark;
  if (kind === 'region')
    return (
      <text className={isNear ? 'chile-region is-lit' : 'chile-region'} x={x} y={y + 4}>
        {termLabel('regionShort', id.replace(/^.*:/, ''))}
      </text>
    );
  return (
    <>
      {isLit && <circle className="map-lit" cx={x} cy={y} r={radius + 5} />}
      <circle
        className={isNear ? 'chile-slep is-lit' : 'chile-slep'}
        cx={x}
        cy={y}
        r={isNear ? radius + 1 : radius}
      />
    </>
  );
}
