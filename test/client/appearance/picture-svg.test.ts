import { describe, expect, it } from 'vitest';
import { appearanceOf } from '../../../client/appearance/appearance.ts';
import { pictureSvg } from '../../../client/appearance/picture-svg.ts';
import type { SvgPicture } from '../../../client/appearance/svg-picture.ts';
import { wrap } from '../../../client/appearance/svg-text.ts';
import { tokens } from '../../../client/appearance/tokens.ts';
import { actor, tie } from '../fixture.ts';

const visible = {
  actors: [actor('a', { name: 'Escuela "A" & <B>', x: 0 }), actor('b', { x: 1, responded: false })],
  ties: [tie('a', 'b'), tie('b', 'a', { sign: -1, layer: 'tension' })],
  hidden: [],
};
const look = { colour: 'kind', size: 'ties', labels: 5 };
const picture: SvgPicture = {
  visible,
  appearance: appearanceOf(visible, look, new Map(), new Map(), tokens.light),
  tokens: tokens.light,
  viewport: { x: [0, 1], y: [0, 1] },
  title: 'Red A',
  caption: 'Telar. Huella de los datos: abc123.',
  legend: [
    { type: 'title', text: 'Figura' },
    { type: 'symbol', shape: 'circle', fill: '#0072b2', rim: '#0072b2', rimWidth: 1, text: 'Escuelas (2)' },
    { type: 'note', text: '1 no respondió' },
  ],
};
const svg = pictureSvg(picture);

describe('the exported picture', () => {
  it('holds title, legend, caption and hash', () => {
    for (const text of ['Red A', 'Escuelas (2)', '1 no respondió', 'abc123']) expect(svg).toContain(text);
  });

  it('escapes names', () => {
    expect(svg).toContain('Escuela &quot;A&quot; &amp; &lt;B&gt;');
    expect(svg).not.toContain('<B>');
  });

  it('draws every actor and tie, tension dashed', () => {
    const part = (id: string) => new RegExp(`<g id="${id}"[^>]*>(.*?)</g>`, 's').exec(svg)![1]!;
    expect(part('actors').match(/<path/g)).toHaveLength(2);
    expect(part('ties').match(/stroke-width/g)).toHaveLength(2);
    expect(part('ties').match(/stroke-dasharray/g)).toHaveLength(1);
  });

  it('draws ties of one pair side by side, tension under the others and outermost', () => {
    const ties = [tie('a', 'b', { sign: -1, layer: 'tension' }), tie('b', 'a'), tie('a', 'b')];
    const drawn = pictureSvg({ ...picture, visible: { ...visible, ties } });
    const lines = [...drawn.matchAll(/<path d="(M[^"]*)" fill="none" stroke="(#\w+)"/g)];
    expect(lines.map(([, , colour]) => colour)).toEqual([
      tokens.light.negative,
      tokens.light.layers[0],
      tokens.light.layers[0],
    ]);
    // The middle one is straight, the outer ones bend to either side.
    const middles = lines.map(([, line]) => Number(line!.split(/[QL ]/)[3]));
    expect(new Set(middles).size).toBe(3);
    expect(lines.filter(([, line]) => line!.includes('Q'))).toHaveLength(2);
  });

  it('rings whom a finding is about twice, names them whole, and leaves the rest pale', () => {
    const name = 'Escuela Municipal de Enseñanza Básica y Media Los Aromos del Sur';
    const actors = [actor('a', { name, x: 0 }), actor('b', { x: 1 })];
    const focus = { selected: null, hovered: null, route: new Set<string>(), marked: new Set(['a']) };
    const drawn = pictureSvg({ ...picture, visible: { ...visible, actors }, focus });
    expect(/<g id="rings">(.*?)<\/g>/s.exec(drawn)![1]!.match(/<path/g)).toHaveLength(1);
    const names = /<g id="names".*?<\/g>/s.exec(drawn)![0];
    expect(names.replaceAll(/<\/tspan><tspan[^>]*>/g, ' ')).toContain(name);
    expect(drawn).not.toContain('…');
  });

  it('has the strokes of a comparison, and the pin of who was moved', () => {
    const [first, second] = visible.ties;
    const changes = new Map([
      [first!.id, 'gained'],
      [second!.id, 'lost'],
    ] as const);
    const drawn = pictureSvg({ ...picture, changes, pinned: new Set(['a']) });
    expect(drawn).toContain(`stroke="${tokens.light.accent}"`);
    expect(drawn).toMatch(/stroke-dasharray="8 5 8 5"/);
    expect(/<g id="marks">(.*?)<\/g>/s.exec(drawn)![1]!.match(/<path/g)).toHaveLength(1);
  });

  it('lets what is not looked at step back, as on the screen', () => {
    const actors = [...visible.actors, actor('c', { x: 0.5 })];
    const focus = { selected: 'a', hovered: null, route: new Set<string>() };
    const drawn = pictureSvg({ ...picture, visible: { ...visible, actors }, focus });
    expect(drawn.match(new RegExp(`fill="${tokens.light.actorFaint}"`, 'g'))).toHaveLength(1);
    expect(drawn).toContain(tokens.light.layers[0]);
    expect(svg).not.toContain(tokens.light.actorFaint);
  });

  it('draws the basemap under everything, comunas dotted and only where there is land', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
    ];
    const basemap = (['land', 'border', 'comuna'] as const).map((kind) => ({ kind, corners }));
    const drawn = pictureSvg({ ...picture, basemap });
    const line = 'M[\\d. ]+L[\\d. ]+L[\\d. ]+';
    expect(drawn).toMatch(new RegExp(`<clipPath id="land"><path d="${line}Z"/></clipPath>`));
    expect(drawn).toMatch(
      new RegExp(
        `<path d="${line}Z"/><path d="${line}" fill="none" stroke="${tokens.light.tie}" stroke-dasharray="6 4"/>`,
      ),
    );
    expect(drawn).toMatch(
      new RegExp(`<g clip-path="url\\(#land\\)"><path d="${line}Z" fill="none" stroke-dasharray="1 4"/></g>`),
    );
    expect(drawn.indexOf('id="basemap"')).toBeLessThan(drawn.indexOf('id="ties"'));
  });

  it('draws comunas without an outline of the country, too', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
    ];
    const drawn = pictureSvg({ ...picture, basemap: [{ kind: 'comuna', corners }] });
    expect(drawn).toContain('stroke-dasharray="1 4"');
    expect(drawn).not.toContain('url(#land)');
  });

  it('writes no coordinate that is not a number', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('wrap', () => {
  it('breaks between words and loses none', () => {
    expect(wrap('uno dos tres cuatro', 8)).toEqual(['uno dos', 'tres', 'cuatro']);
    expect(wrap('', 8)).toEqual([]);
  });
});
