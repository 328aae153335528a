import type { ShownSchool } from './shown-schools.ts';

/** A school of the territory: filled, by its pupils in size; those of the list beside the map in a ring with their number. */
export function OwnSchool({ school, rank, isLit }: { school: ShownSchool; rank: number; isLit: boolean }) {
  const { x, y, radius } = school;
  return (
    <g>
      {rank > 0 && <circle className="map-ranked" cx={x} cy={y} r={Math.max(9, radius + 4)} />}
      {isLit && <circle className="map-lit" cx={x} cy={y} r={Math.max(13, radius + 7)} />}
      <circle className="map-own" cx={x} cy={y} r={radius} />
      {rank > 0 && (
        <text
          className="map-rank"
          x={x}
          y={y - Math.max(9, radius + 4) - 3}
          textAnchor="middle"
          aria-hidden="true"
        >
          {rank}
        </text>
      )}
    </g>
  );
}
