/** What an actor is in a picture: a school, the one it is about, the one against it, or somebody from outside. */
export type Tone = 'school' | 'subject' | 'rival' | 'outside' | 'silent';
/** How a tie is drawn: plain, with an arrow, worked together and deep, in tension, or expected and not there. */
export type Stroke = 'tie' | 'arrow' | 'tension' | 'absent';

export type Dot = readonly [id: string, x: number, y: number, tone?: Tone];
export type Line = readonly [from: string, to: string, stroke?: Stroke];
/** A rounded area behind some dots. */
export type Area = readonly [x: number, y: number, width: number, height: number];

export type Figure = {
  readonly title: string;
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
  readonly areas?: readonly Area[];
};

const width = 360;
const height = 200;
const radius = 11;

/** Colours of its own panel, in light and dark, so that the picture reads on any page. */
const style = `<style>
    .panel { fill: #ffffff; stroke: #d0d4da; }
    .area { fill: #eef2f7; }
    .school { fill: #5b7fa6; } .subject { fill: #c8621b; } .rival { fill: #6b4fa0; } .outside { fill: #2f8a6b; }
    .silent { fill: #ffffff; stroke: #5b7fa6; stroke-width: 2; stroke-dasharray: 3 3; }
    .tie, .arrow { stroke: #6b7480; stroke-width: 2; } .head { fill: #6b7480; }
    .tension { stroke: #b3261e; stroke-width: 2.5; stroke-dasharray: 2 4; stroke-linecap: round; }
    .absent { stroke: #a9b0ba; stroke-width: 1.5; stroke-dasharray: 6 6; }
    @media (prefers-color-scheme: dark) {
      .panel { fill: #1c2128; stroke: #444c56; } .area { fill: #2a313b; }
      .school { fill: #86abd4; } .subject { fill: #f2965a; } .rival { fill: #b49be0; } .outside { fill: #63c3a0; }
      .silent { fill: #1c2128; stroke: #86abd4; }
      .tie, .arrow { stroke: #aab3bf; } .head { fill: #aab3bf; }
      .tension { stroke: #ff8f86; } .absent { stroke: #6b7480; }
    }
  </style>`;

/** A picture of a few actors and ties as an SVG document, 360 by 200 units. */
export function drawFigure({ title, dots, lines, areas = [] }: Figure): string {
  const place = new Map(dots.map((dot) => [dot[0], dot]));
  const drawn = [
    ...areas.map(
      ([x, y, w, h]) => `<rect class="area" x="${x}" y="${y}" width="${w}" height="${h}" rx="24" />`,
    ),
    ...lines.map(([from, to, stroke = 'tie']) => drawLine(place.get(from)!, place.get(to)!, stroke)),
    ...dots.map(
      ([, x, y, tone = 'school']) => `<circle class="${tone}" cx="${x}" cy="${y}" r="${radius}" />`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
  <title>${title}</title>
  ${style}
  <defs>
    <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
      <path class="head" d="M0 0 8 4 0 8z" />
    </marker>
  </defs>
  <rect class="panel" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" />
  ${drawn.join('\n  ')}
</svg>
`;
}

/** From rim to rim, so that arrows end where the dot begins. */
function drawLine([, x1, y1]: Dot, [, x2, y2]: Dot, stroke: Stroke): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const gap = radius + (stroke === 'arrow' ? 3 : 0);
  const [dx, dy] = [((x2 - x1) / length) * gap, ((y2 - y1) / length) * gap];
  const at = (value: number): string => String(Math.round(value * 10) / 10);
  const head = stroke === 'arrow' ? ' marker-end="url(#head)"' : '';
  return `<line class="${stroke}" x1="${at(x1 + dx)}" y1="${at(y1 + dy)}" x2="${at(x2 - dx)}" y2="${at(y2 - dy)}"${head} />`;
}
