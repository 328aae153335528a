import type { GraphActor } from '../../../contract/graphs.ts';
import { wrap } from '../../appearance/svg-text.ts';

/** In CSS pixels, about: a letter of the names. */
const letter = 6.2;

/** A name on one line, or on two where there is room for two; never cut. */
export const matrixLines = (name: string, two: boolean): string[] =>
  two ? wrap(name, Math.max(20, Math.ceil(name.length / 2) + 4)) : [name];

/** How much room the longest line of these names takes, in CSS pixels. */
export const roomFor = (names: readonly string[], two: boolean): number =>
  14 +
  letter *
    names.reduce(
      (most, name) => matrixLines(name, two).reduce((long, line) => Math.max(long, line.length), most),
      8,
    );

type NameProps = {
  actor: GraphActor;
  name: string;
  at: number;
  side: number;
  room: number;
  two: boolean;
  colour: string;
  strong: boolean;
  onSelect: (id: string) => void;
};

/** The name of an actor beside its row and above its column, with the colour of its group. */
export function MatrixName({ actor, name, at, side, room, two, colour, strong, onSelect }: NameProps) {
  const lines = matrixLines(name, two);
  const step = 11.5;
  const first = side / 2 + 4 - ((lines.length - 1) * step) / 2;
  const words = (x: number) =>
    lines.map((line, row) => (
      <tspan key={line} x={x} y={first + row * step}>
        {line}
      </tspan>
    ));
  const own = {
    fontSize: 11.5,
    fill: 'var(--ink)',
    fontWeight: strong ? 700 : 400,
    className: 'matrix-name',
    onClick: () => onSelect(actor.id),
  };
  const start = room + at * side;
  return (
    <>
      <g transform={`translate(${String(room)} ${String(start)})`}>
        <rect x={-6} y={1} width={4} height={side - 2} fill={colour} />
        <text textAnchor="end" {...own}>
          {words(-10)}
        </text>
      </g>
      <g transform={`translate(${String(start)} ${String(room)}) rotate(-90)`}>
        <rect x={2} y={1} width={4} height={side - 2} fill={colour} />
        <text {...own}>{words(10)}</text>
      </g>
    </>
  );
}
