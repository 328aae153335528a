import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graphFormats } from '../../server/intake/formats/graph-formats.ts';
import { findHeading, tieHeadings } from '../../server/intake/headings.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/formats.md');

describe('docs/formats.md', () => {
  it('names every format that is read', () => {
    const names: Record<(typeof graphFormats)[number], string> = {
      graphml: 'GraphML',
      gexf: 'GEXF',
      gml: 'GML',
      gdf: 'GDF',
      vna: 'VNA',
      cx2: 'CX2',
      'graphology-json': 'JSON',
      pajek: 'Pajek',
      dl: 'UCINET DL',
      'edge-list': 'edge list',
    };
    for (const name of Object.values(names)) expect(page).toMatch(new RegExp(`^\\| (\\*\\*)?${name}`, 'm'));
  });

  it('names observations that have words in both languages', () => {
    const codes = [...page.matchAll(/\(`([a-z]+(?:-[a-z]+)+)`\)/g)].map(([, code]) => code!);
    expect(codes.length).toBeGreaterThan(8);
    for (const language of ['es', 'en']) {
      const { observation } = JSON.parse(read(`contract/observations/${language}.json`)) as {
        observation: Record<string, unknown>;
      };
      for (const code of codes) expect(Object.keys(observation), code).toContain(code);
    }
  });

  it('gives headings of strengths that are read', () => {
    const line = page.split('\n').find((each) => each.startsWith('- **Strengths.**'))!;
    const headings = [...line.split('…')[0]!.matchAll(/`(\w+)`/g)].map(([, heading]) => heading!);
    expect(headings).toContain('peso');
    for (const heading of headings) expect(findHeading([heading], tieHeadings.strength), heading).toBe(0);
  });
});
