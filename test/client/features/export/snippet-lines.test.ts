import { expect, test } from 'vitest';
import { snippetAddress, snippets } from '../../../../client/features/export/snippet-lines.ts';
import type { NetworkView } from '../../../../client/features/explorer/network-view.ts';

const view: NetworkView = {
  wave: '2024',
  layers: ['knowledge', 'trust'],
  kinds: ['school'],
  strength: 2,
};

test('the address names every part of the view, and nothing that is left to a default', () => {
  const url = new URL(snippetAddress('https://telar.example', 'network:demo-02', view));
  expect(url.pathname).toBe('/api/v1/networks/network%3Ademo-02/metrics');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    wave: '2024',
    layers: 'knowledge,trust',
    kinds: 'school',
    strength: '2',
    metric: 'density,components.weak,reciprocity.arc,degree,betweenness',
  });
  const plain = new URL(
    snippetAddress('https://telar.example', 'a', {
      wave: null,
      layers: ['tie'],
      kinds: null,
      strength: null,
    }),
  );
  expect([...plain.searchParams.keys()]).toEqual(['layers', 'metric']);
});

test('the lines of every language hold the address whole, between marks that it does not hold', () => {
  const address = snippetAddress('https://telar.example', "red:o'higgins", view);
  expect(address).not.toMatch(/['"\s]/);
  const written = snippets(address);
  expect(written.map(({ language }) => language)).toEqual(['curl', 'R', 'Python']);
  for (const { lines } of written) expect(lines).toMatch(/(["'])https:\S+\1/);
  for (const { lines } of written) expect(lines).toContain(address);
});
