import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conventions } from '../../docs/generate/conventions.ts';
import { generatedDocuments } from '../../docs/generate/documents.ts';
import { notesOf } from '../../docs/generate/pattern-notes.ts';
import { metrics } from '../../server/analysis/metrics/catalogue.ts';
import { patterns } from '../../server/analysis/patterns/catalogue.ts';

/** Ids that scripts of others call: none of them may go or change its name. */
const fixedIds = `
  degree in-degree out-degree strength-in strength-out betweenness closeness harmonic eigenvector pagerank hubs
  authorities coreness local-clustering constraint effective-size efficiency burt-hierarchy brokerage k-reach
  participation-coefficient e-i cut-school fragmentation-centrality fragmentation-centrality.distance pn
  edge-betweenness bridge
  density dyad-census triad-census reciprocity.arc reciprocity.dyad reciprocity.rho transitivity mean-clustering
  path-length diameter radius components.weak components.strong fragmentation.weak fragmentation.directed
  fragmentation.distance compactness connectedness krackhardt-hierarchy krackhardt-efficiency lub
  centralization.in-degree centralization.out-degree centralization.degree centralization.betweenness gini.in-degree
  gini.out-degree hhi.betweenness e-i.network assortativity.group assortativity.degree modularity.given modularity
  core-periphery frustration balance algebraic-connectivity node-connectivity edge-connectivity robustness
  key-players.fragment key-players.reach`
  .trim()
  .split(/\s+/);

const committed = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const methods = committed('docs/methods.md');
const headings = new Set(methods.split('\n').filter((line) => line.startsWith('#')));
const patternIds = patterns.map(({ id }) => id).sort();

describe('docs/methods.md', () => {
  it('is what `npm run docs` writes, and so are the figures', async () => {
    const documents = await generatedDocuments();
    expect([...documents.keys()].sort()).toEqual(
      ['docs/methods.md', ...patternIds.map((id) => `docs/figures/${id}.svg`)].sort(),
    );
    const stale = [...documents].filter(([path, text]) => committed(path) !== text).map(([path]) => path);
    expect(stale, 'run `npm run docs`').toEqual([]);
  });

  it('has a heading for every metric and every pattern', () => {
    for (const { id } of metrics) expect(headings, id).toContain(`#### \`${id}\``);
    for (const id of patternIds) expect(headings, id).toContain(`### \`${id}\``);
  });

  it('knows every fixed id', () => {
    const known = metrics.map(({ id }) => id);
    expect(fixedIds.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('has the eleven conventions, and says nothing of metrics or patterns that are not there', async () => {
    expect(conventions).toHaveLength(11);
    const files = readdirSync(new URL('../../docs/generate/patterns', import.meta.url));
    expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(patternIds);
    expect(await notesOf('no-such-pattern')).toBeNull();
  });

  it('links only to headings and files that are there', () => {
    const anchors = new Set(
      [...headings].map((line) =>
        line
          .replace(/^#+ /, '')
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const targets = [...methods.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) {
      if (target.startsWith('#')) expect(anchors).toContain(target.slice(1));
      else expect(committed(`docs/${target}`).length, target).toBeGreaterThan(0);
    }
  });
});
