import { useMemo } from 'react';
import type { Appearance } from '../../appearance/appearance.ts';
import { shortLabel } from '../../appearance/short-label.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { matrixOf } from './matrix-order.ts';

const mostActors = 160;

type MatrixProps = {
  visible: VisibleGraph;
  appearance: Appearance;
  selected: string | null;
  onSelect: (id: string | null) => void;
};

/** Who is tied with whom, row to column, ordered by the group that colour stands for. */
export default function AdjacencyMatrix({ visible, appearance, selected, onSelect }: MatrixProps) {
  const { t, format } = useTranslations();
  const { colour } = appearance;
  const { actors, cells, breaks } = useMemo(
    () => matrixOf(visible, (actor) => colour.colourOf(actor), format.compare),
    [visible, colour, format],
  );
  if (actors.length > mostActors) {
    return (
      <p className="notice">
        {t('matrix.tooMany', { most: mostActors, shown: format.count(actors.length) })}
      </p>
    );
  }
  const cell = actors.length <= 40 ? 18 : actors.length <= 80 ? 12 : 8;
  const names = 190;
  const size = names + actors.length * cell;
  return (
    <figure className="card stack-tight">
      <figcaption className="small muted">{t('matrix.caption')}</figcaption>
      <ScrollBox label={t('matrix.label')}>
        <svg
          width={size}
          height={size}
          role="img"
          aria-label={t('matrix.summary', { actors: actors.length, cells: cells.length })}
        >
          {actors.map((actor, at) => (
            <g key={actor.id}>
              {actor.id === selected && (
                <rect
                  x={names}
                  y={names + at * cell}
                  width={actors.length * cell}
                  height={cell}
                  fill="var(--indigo-wash)"
                />
              )}
              <rect
                x={names - 6}
                y={names + at * cell + 1}
                width={4}
                height={cell - 2}
                fill={colour.colourOf(actor)}
              />
              <rect
                y={names - 6}
                x={names + at * cell + 1}
                height={4}
                width={cell - 2}
                fill={colour.colourOf(actor)}
              />
              {cell >= 12 && (
                <>
                  <text
                    x={names - 10}
                    y={names + at * cell + cell * 0.75}
                    fontSize={Math.min(13, cell)}
                    textAnchor="end"
                    fill="var(--ink)"
                    fontWeight={actor.id === selected ? 700 : 400}
                    onClick={() => onSelect(actor.id)}
                  >
                    {shortLabel(actor.name, 26)}
                  </text>
                  <text
                    transform={`translate(${names + at * cell + cell * 0.75} ${names - 10}) rotate(-90)`}
                    fontSize={Math.min(13, cell)}
                    fill="var(--ink)"
                  >
                    {shortLabel(actor.name, 26)}
                  </text>
                </>
              )}
            </g>
          ))}
          <rect
            x={names}
            y={names}
            width={actors.length * cell}
            height={actors.length * cell}
            fill="none"
            stroke="var(--line)"
          />
          {breaks.map((at) => (
            <path
              key={at}
              d={`M${names} ${names + at * cell}h${actors.length * cell}M${names + at * cell} ${names}v${actors.length * cell}`}
              stroke="var(--line-strong)"
            />
          ))}
          {cells.map(({ row, column, negative }) => (
            <rect
              key={`${row}:${column}`}
              x={names + column * cell + 1}
              y={names + row * cell + 1}
              width={cell - 2}
              height={cell - 2}
              rx={negative ? cell / 2 : 1}
              fill={negative ? 'var(--madder)' : 'var(--indigo)'}
              onClick={() => onSelect(actors[row]!.id)}
            >
              <title>{t('matrix.cell', { from: actors[row]!.name, to: actors[column]!.name })}</title>
            </rect>
          ))}
        </svg>
      </ScrollBox>
    </figure>
  );
}
