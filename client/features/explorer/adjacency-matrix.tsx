import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { GraphActor, GraphTie } from '../../../contract/graphs.ts';
import type { Appearance } from '../../appearance/appearance.ts';
import { tokens } from '../../appearance/tokens.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations, type Translations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useTheme } from '../../ui/use-theme.ts';
import { LineLegend } from './line-legend.tsx';
import { MatrixCells, TensionCorner } from './matrix-cells.tsx';
import { MatrixName, roomFor } from './matrix-names.tsx';
import { matrixOf, nextCell, type MatrixCell } from './matrix-order.ts';

const mostActors = 160;

type MatrixProps = {
  visible: VisibleGraph;
  appearance: Appearance;
  selected: string | null;
  onSelect: (id: string | null) => void;
};

/** Side of a cell in CSS pixels, and on how many lines names are written, by how many actors there are. */
function formOf(count: number): { side: number; named: boolean; two: boolean } {
  if (count <= 40) return { side: 26, named: true, two: true };
  return count <= 90 ? { side: 14, named: true, two: false } : { side: 8, named: false, two: false };
}

/** The matrix, where there are few enough actors to read it. */
export default function AdjacencyMatrix(props: MatrixProps) {
  const { t, format } = useTranslations();
  const count = props.visible.actors.length;
  if (count <= mostActors) return <Matrix {...props} />;
  return <p className="notice">{t('matrix.tooMany', { most: mostActors, shown: format.count(count) })}</p>;
}

/** Who is tied with whom, row to column, ordered by the group that colour stands for. */
function Matrix({ visible, appearance, selected, onSelect }: MatrixProps) {
  const words = useTranslations();
  const { t, format } = words;
  const theme = useTheme();
  const { colour, nameOf } = appearance;
  const matrix = useMemo(
    () => matrixOf(visible, (actor) => colour.colourOf(actor), format.compare),
    [visible, colour, format],
  );
  const { actors, cells, breaks } = matrix;
  const describe = useCallback((cell: MatrixCell) => cellWords(words, actors, cell), [words, actors]);
  const { chosen, choose, press } = useChosenCell(cells, actors, onSelect);
  const mark = useRef<SVGRectElement>(null);
  const output = useId();
  useEffect(() => mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [chosen]);
  const { side, named, two } = formOf(actors.length);
  const names = actors.map(nameOf);
  const room = named ? roomFor(names, two) : 16;
  const wide = actors.length * side;
  const tensions = cells.filter((cell) => cell.tensions.length > 0).length;
  const row = actors.findIndex(({ id }) => id === selected);
  return (
    <figure className="card stack-tight matrix">
      <figcaption className="small muted">{t('matrix.caption')}</figcaption>
      <MatrixLegend visible={visible} tensions={tensions} />
      <output id={output} className="small matrix-output">
        {chosen === null ? t('matrix.noCell') : describe(chosen)}
      </output>
      <ScrollBox label={t('matrix.label')}>
        <svg
          width={room + wide + 2}
          height={room + wide + 2}
          role="application"
          tabIndex={0}
          aria-label={t('matrix.summary', { actors: actors.length, cells: cells.length, tensions })}
          aria-describedby={output}
          onKeyDown={press}
        >
          {row >= 0 && (
            <rect x={room} y={room + row * side} width={wide} height={side} fill="var(--indigo-wash)" />
          )}
          {actors.map((actor, at) => (
            <MatrixName
              key={actor.id}
              actor={actor}
              name={named ? names[at]! : ''}
              strong={actor.id === selected}
              colour={colour.colourOf(actor)}
              {...{ at, side, room, two, onSelect }}
            />
          ))}
          <Grid {...{ room, wide, side, breaks, count: actors.length }} />
          <MatrixCells
            {...{ cells, side }}
            left={room}
            top={room}
            tokens={tokens[theme]}
            nameOf={describe}
            onChoose={choose}
          />
          {chosen !== null && (
            <rect
              ref={mark}
              x={room + chosen.column * side}
              y={room + chosen.row * side}
              width={side}
              height={side}
              fill="none"
              stroke="var(--ink)"
              strokeWidth="2.5"
            />
          )}
        </svg>
      </ScrollBox>
    </figure>
  );
}

/** The cell that is looked at, by click or arrow keys; its row's actor is chosen with it. */
function useChosenCell(
  cells: readonly MatrixCell[],
  actors: readonly GraphActor[],
  onSelect: MatrixProps['onSelect'],
) {
  const [kept, setKept] = useState<MatrixCell | null>(null);
  const chosen = cells.find(({ row, column }) => row === kept?.row && column === kept.column) ?? null;
  const choose = useCallback(
    (cell: MatrixCell) => {
      setKept(cell);
      onSelect(actors[cell.row]!.id);
    },
    [actors, onSelect],
  );
  const press = (event: KeyboardEvent) => {
    const next = nextCell(cells, chosen, event.key);
    if (event.key === 'Escape') setKept(null);
    if (next === null) return;
    event.preventDefault();
    setKept(next);
  };
  return { chosen, choose, press };
}

type GridProps = { room: number; wide: number; side: number; breaks: readonly number[]; count: number };

function Grid({ room, wide, side, breaks, count }: GridProps) {
  const line = (at: number) =>
    `M${String(room)} ${String(room + at * side)}h${String(wide)}M${String(room + at * side)} ${String(room)}v${String(wide)}`;
  const all = Array.from({ length: count + 1 }, (_, at) => line(at)).join('');
  return (
    <>
      <path d={all} stroke="var(--line)" strokeWidth="0.6" />
      <path d={breaks.map(line).join('')} stroke="var(--line-strong)" />
    </>
  );
}

/** What stripes and corners mean; only of what is there. */
function MatrixLegend({ visible, tensions }: { visible: VisibleGraph; tensions: number }) {
  const { t } = useTranslations();
  const bonds = visible.ties.filter(({ sign }) => sign === 1);
  return (
    <div className="legend-strip small">
      {bonds.length > 0 && (
        <>
          <span>{t('matrix.layers')}</span>
          <LineLegend ties={bonds} samples="squares" />
        </>
      )}
      {tensions > 0 && (
        <span className="line-sample-row">
          <svg className="actor-icon" viewBox="0 0 16 16" aria-hidden="true">
            <TensionCorner side={16} />
          </svg>
          {t('matrix.tension')}
        </span>
      )}
    </div>
  );
}

/** "A → B: knowledge (strength 3), tension". */
function cellWords(
  { t, format, layerName }: Pick<Translations, 't' | 'format' | 'layerName'>,
  actors: readonly GraphActor[],
  { row, column, ties, tensions }: MatrixCell,
): string {
  const words = ({ layer, strength }: GraphTie) =>
    strength === null
      ? layerName(layer)
      : t('matrix.tieStrength', { layer: layerName(layer), strength: format.number(strength) });
  return t('matrix.cell', {
    from: actors[row]!.name,
    to: actors[column]!.name,
    ties: format.list([...ties, ...tensions].map(words)),
  });
}
