import { expect, test } from 'vitest';
import { tieTypes } from '../../graph-queries/tie-types.ts';
import { choicesOf, expand, queryText, queryVariant } from '../../server/store/query-text.ts';

test('a fragment is put in without the comment at its head', () => {
  const text = expand('SELECT {{territory-columns}} FROM territory t', 'sql');
  expect(text).toMatch(/^SELECT t\.id, t\.kind, [^]* FROM territory t$/);
  expect(text).not.toContain('--');
});

test('fragments may hold fragments', () => {
  expect(queryText('networks/find-network', 'cypher')).toContain('network.citation AS citation');
});

test('lines for each tie type are repeated with its name, and joined', () => {
  const text = expand(
    '{{for each tie type, joined by "OR"}}\n{{tie-type}} {{tie-type-name}}\n{{end}}\nend',
    'cypher',
  );
  const lines = tieTypes.map((type) => `${type} ${type.toLowerCase()}`);
  expect(text).toBe(`${lines.join('\nOR\n')}\nend`);
  expect(expand('[{{tie-types}}]', 'cypher')).toBe(`[${tieTypes.join('|')}]`);
});

test('lines for a parameter stand in the text only where it is given', () => {
  const [all, some] = [{}, { kind: 'closed', territoryId: null }].map((given) =>
    queryVariant('territories/list-school-events', 'cypher', given),
  );
  expect(choicesOf(queryText('territories/list-school-events', 'cypher'))).toEqual([
    'schoolId',
    'kind',
    'toYear',
    'territoryId',
  ]);
  expect(all).not.toContain('$kind\n');
  expect(some).toContain('  AND event.kind = $kind\n');
  expect(some).toContain('MATCH (event:SchoolEvent)\n');
  for (const text of [all, some]) expect(text).not.toContain('{{');
});

test('a fragment that is not there is an error', () => {
  expect(() => expand('{{no-such-fragment}}', 'sql')).toThrow(/no-such-fragment/);
});
