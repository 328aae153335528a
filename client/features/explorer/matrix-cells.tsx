import { memo } from 'react';
import type { GraphTie } from '../../../contract/graphs.ts';
import { layerColour } from '../../appearance/layer-look.ts';
import type { Tokens } from '../../appearance/tokens.ts';
import type { MatrixCell } from './matrix-order.ts';

type CellsProps = {
  cells: readonly MatrixCell[];
  /** Side of a cell and where the first begins, in CSS pixels. */
  side: number;
  left: number;
  top: number;
  tokens: Tokens;
  nameOf: (cell: MatrixCell) => string;
  onChoose: (cell: MatrixCell) => void;
};

/** The filled cells: a stripe for each layer, higher the stronger; tension in the corner, never under a stripe. */
export const MatrixCells = memo(function MatrixCells(props: CellsProps) {
  const { cells, side, left, top, tokens, nameOf, onChoose } = props;
  const strongest = strongestOf(cells);
  return cells.map((cell) => (
    <g
      key={`${String(cell.row)}:${String(cell.column)}`}
      transform={`translate(${String(left + cell.column * side)} ${String(top + cell.row * side)})`}
      className="matrix-cell"
      onClick={() => onChoose(cell)}
    >
      <title>{nameOf(cell)}</title>
      <rect width={side} height={side} fill="transparent" />
      {cell.ties.map((tie, at) => (
        <Stripe key={tie.id} tie={tie} at={at} of={cell.ties.length} {...{ side, tokens, strongest }} />
      ))}
      {cell.tensions.length > 0 && <TensionCorner side={side} />}
    </g>
  ));
});

type StripeProps = { tie: GraphTie; at: number; of: number; side: number; tokens: Tokens; strongest: number };

function Stripe({ tie, at, of, side, tokens, strongest }: StripeProps) {
  const wide = (side - 2) / of;
  const share = tie.strength === null || strongest <= 0 ? 1 : 0.4 + (0.6 * tie.strength) / strongest;
  const high = (side - 2) * share;
  return (
    <rect
      x={1 + at * wide}
      y={side - 1 - high}
      width={Math.max(1, wide - (of > 1 ? 0.6 : 0))}
      height={high}
      fill={layerColour(tie.layer, tokens)}
    />
  );
}

/** The mark of tension, with paper around it so that it stands out from any stripe. */
export function TensionCorner({ side }: { side: number }) {
  const long = Math.max(6, side * 0.5);
  return (
    <path
      d={`M${String(side - long)} 0.500H${String(side - 0.5)}V${String(long)}Z`}
      fill="var(--madder)"
      stroke="var(--paper)"
      strokeWidth="1.2"
    />
  );
}

const strongestOf = (cells: readonly MatrixCell[]): number =>
  cells.reduce(
    (most, { ties }) => ties.reduce((high, { strength }) => Math.max(high, strength ?? 0), most),
    0,
  );
