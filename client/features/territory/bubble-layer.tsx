import { useTranslations } from '../../i18n/use-translations.ts';
import { MapMarks, type Lit } from '../maps/map-marks.tsx';
import type { Bubble, Overlap } from './network-bubbles.ts';
import type { ShownSchool } from './shown-schools.ts';

type LayerProps = {
  bubbles: readonly Bubble[];
  overlaps: readonly Overlap[];
  chosen: string | null;
  schools: readonly ShownSchool[];
  lit: Lit;
  onChoose: (id: string) => void;
};

/** Lines drawn while no network is looked at: the strongest overlaps only. */
const mostLines = 24;

/** Networks as discs, joined where they have schools in common; of the one that is looked at, all of it. */
export function BubbleLayer({ bubbles, overlaps, chosen, schools, lit, onChoose }: LayerProps) {
  const { t, format, termLabel } = useTranslations();
  const looked =
    bubbles.find(({ id }) => id === (lit.lit ?? chosen)) ?? bubbles.find(({ id }) => id === chosen);
  const ofLooked = overlaps.filter(({ from, to }) => from.id === looked?.id || to.id === looked?.id);
  const lines = looked === undefined ? overlaps.slice(0, mostLines) : ofLooked;
  const marks = bubbles.map((bubble) => ({
    ...bubble,
    label: t('territory.map.bubble', {
      name: bubble.name,
      members: t('network.members', { count: bubble.members, shown: format.count(bubble.members) }),
      state: termLabel('networkState', bubble.state ?? 'unknown'),
    }),
  }));
  return (
    <g>
      {lines.map((overlap) => (
        <OverlapLine
          key={`${overlap.from.id} ${overlap.to.id}`}
          overlap={overlap}
          isNamed={looked !== undefined}
        />
      ))}
      {chosen !== null && looked !== undefined && <Spokes bubble={looked} schools={schools} />}
      <MapMarks
        marks={marks}
        lit={lit}
        role="button"
        pressed={chosen}
        onOpen={({ id }) => onChoose(id)}
        draw={(bubble) => (
          <BubbleMark bubble={bubble} isLit={bubble.id === lit.lit} isPale={isPale(bubble, chosen)} />
        )}
      />
    </g>
  );
}

const isPale = ({ id }: Bubble, chosen: string | null) => chosen !== null && id !== chosen;

function OverlapLine({ overlap: { from, to, schools }, isNamed }: { overlap: Overlap; isNamed: boolean }) {
  const { format } = useTranslations();
  return (
    <>
      <path
        className="map-overlap"
        d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`}
        strokeWidth={1 + Math.min(7, schools) / 1.5}
      />
      {isNamed && (
        <text
          className="map-name"
          x={(from.x + to.x) / 2}
          y={(from.y + to.y) / 2 + 4}
          textAnchor="middle"
          aria-hidden="true"
        >
          {format.count(schools)}
        </text>
      )}
    </>
  );
}

function Spokes({ bubble, schools }: { bubble: Bubble; schools: readonly ShownSchool[] }) {
  const inside = new Set(bubble.schools);
  const ends = schools.filter(({ id }) => inside.has(id));
  const line = ends.map(
    ({ x, y }) => `M${bubble.x.toFixed(1)} ${bubble.y.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`,
  );
  return <path className="map-spokes" d={line.join('')} />;
}

type MarkProps = { bubble: Bubble; isLit: boolean; isPale: boolean };

/** The ring says what is known: thick with a mark where something was found, broken where it is not confirmed, dotted where nobody was asked. */
function BubbleMark({ bubble: { x, y, radius, state, members }, isLit, isPale: pale }: MarkProps) {
  const { format } = useTranslations();
  return (
    <g opacity={pale ? 0.35 : 1}>
      {isLit && <circle className="map-lit" cx={x} cy={y} r={radius + 5} />}
      <circle className={`map-bubble map-bubble-${state ?? 'unknown'}`} cx={x} cy={y} r={radius} />
      <text className="map-count" x={x} y={y + 4} textAnchor="middle" aria-hidden="true">
        {format.count(members)}
      </text>
      {(state === 'finding' || state === 'unconfirmed') && (
        <g transform={`translate(${x + radius * 0.72 - 5} ${y - radius * 0.72 - 5})`} className="map-flag">
          <rect width="11" height="11" fill="var(--paper)" />
          <path d="M1 1H10V10H1Z" fill="none" stroke="var(--madder)" strokeWidth="1.8" />
          <path d={state === 'finding' ? 'M1 1H10V10H1Z' : 'M1 10H10V1Z'} fill="var(--madder)" />
        </g>
      )}
    </g>
  );
}
