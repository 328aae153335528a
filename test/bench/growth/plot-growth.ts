/** One line of a plot: a value at some sizes, `null` where it was not measured. */
export type Line = { name: string; values: readonly (number | null)[] };
export type Panel = { title: string; unit: (value: number) => string; lines: readonly Line[] };

const panel = { width: 440, height: 320, left: 62, top: 34, right: 175, bottom: 40 } as const;
const colours = [
  '#1b6ca8',
  '#c8553d',
  '#3a7d44',
  '#8a4fa0',
  '#b8860b',
  '#2a9d8f',
  '#6b705c',
  '#d1495b',
  '#4f5d75',
  '#7a9e1f',
];

/** Panels beside each other, both axes logarithmic, sizes along the bottom. */
export function plotGrowth(sizes: readonly number[], panels: readonly Panel[]): string {
  const width = panels.length * (panel.left + panel.width + panel.right);
  const height = panel.top + panel.height + panel.bottom;
  const drawn = panels.map((one, at) => {
    const shift = at * (panel.left + panel.width + panel.right) + panel.left;
    return `<g transform="translate(${shift} ${panel.top})">${drawPanel(sizes, one)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${panels.map(({ title }) => title).join('; ')}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel(sizes: readonly number[], { title, unit, lines }: Panel): string {
  const across = scaleOf(sizes, panel.width);
  const values = lines.flatMap((line) =>
    line.values.filter((value) => value !== null && value > 0),
  ) as number[];
  const up = scaleOf(values, panel.height);
  const y = (value: number) => panel.height - up.place(value);
  const grid = [
    ...across.decades.map((size) => vertical(across.place(size), size.toLocaleString('en'))),
    ...up.decades.map((value) => horizontal(y(value), unit(value))),
  ];
  const labels = spread(lines.map((line) => y(lastOf(line))));
  return [
    `<text y="-14" font-weight="bold">${title}</text>`,
    ...grid,
    ...lines.map((line, at) => drawLine(line, sizes, across.place, y, colours[at % colours.length]!)),
    ...lines.map(
      ({ name }, at) =>
        `<text x="${panel.width + 8}" y="${round(labels[at]! + 4)}" fill="${colours[at % colours.length]!}">${name}</text>`,
    ),
    `<text x="${panel.width / 2}" y="${panel.height + 34}" text-anchor="middle">actors</text>`,
  ].join('\n');
}

function drawLine(
  { values }: Line,
  sizes: readonly number[],
  x: (size: number) => number,
  y: (value: number) => number,
  colour: string,
): string {
  const points = values.flatMap((value, at) =>
    value === null ? [] : [[round(x(sizes[at]!)), round(y(value))] as const],
  );
  const dots = points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`);
  const path = points.map((point) => point.join(' ')).join(' L ');
  return `<path d="M ${path}" fill="none" stroke="${colour}" stroke-width="1.8"/>${dots.join('')}`;
}

const vertical = (x: number, label: string): string =>
  `<path d="M ${round(x)} 0 V ${panel.height}" stroke="#dddddd"/><text x="${round(x)}" y="${panel.height + 16}" text-anchor="middle">${label}</text>`;
const horizontal = (y: number, label: string): string =>
  `<path d="M 0 ${round(y)} H ${panel.width}" stroke="#dddddd"/><text x="-6" y="${round(y + 4)}" text-anchor="end">${label}</text>`;

/** Logarithmic, over the whole decades that hold all values. */
function scaleOf(values: readonly number[], length: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    decades: Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)),
    place: (value: number) => ((Math.log10(value) - low) / (high - low)) * length,
  };
}

const lastOf = ({ values }: Line): number => values.findLast((value) => value !== null) ?? 1;

/** Moves labels apart that would lie on each other. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]!);
  const places = [...wanted];
  for (const [rank, at] of order.entries())
    if (rank > 0) places[at] = Math.max(places[at]!, places[order[rank - 1]!]! + 14);
  return places;
}

const round = (value: number): number => Math.round(value * 10) / 10;
