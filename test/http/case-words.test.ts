import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { membershipRoles } from '../../contract/network-records.ts';
import { shippedTelar } from './shipped-telar.ts';

/** Fields that hold codes and not texts. */
const codes =
  /^(?:id|\w+Id|\w+Ids|kind|subKind|layer|layers\w*|defaultLayers|from|to|date\w*|valid\w+|wave|sliceKind|basis|boundary|imputation|among|before|during|after|datasetHash|importedAt|state)$/;
const roles: readonly string[] = membershipRoles;
/** Names of other sources and programmes, in the language of their own: a title in quotes, a programme abroad. */
const quoted = /«[^»]*»|School Improvement Partners|Comprehensive Centers|WE LEARN|Blog EduTech/g;
const englishWords =
  /\b(?:the|and|of|with|for|this|that|which|by|from|who|are|is|was|were|not|schools?|networks?|ties?|teachers?|support(?:s|ed)?|until|since|unknown|period|during|before|after|undated|source|member|supplies|finances|registers)\b/i;

/** Every text of an answer as a reader in Spanish gets it: without the English beside it and without codes. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return codes.test(key) || (key === 'role' && roles.includes(value)) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (name === 'english' || name === 'en') return [];
    // Facts of a source are texts, whatever they are called.
    return name === 'attributes'
      ? Object.values(part as object).flatMap((fact) => textsIn(fact, 'fact'))
      : textsIn(part, name);
  });
}

describe('the documented cases in Spanish', () => {
  const telar = shippedTelar();

  it('say no English word in anything that a page shows of them, names of other sources apart', async () => {
    const { items } = await telar.query(api.listNetworks, { query: { limit: '500' } });
    const ids = items.map(({ id }) => id).filter((id) => id.startsWith('case-'));
    expect(ids.length).toBeGreaterThan(10);
    const texts: string[] = [];
    for (const id of ids) {
      const detail = await telar.query(api.showNetwork, { id });
      const slices = detail.waves.length === 0 ? [{}] : detail.waves.map(({ waveId }) => ({ wave: waveId }));
      for (const query of slices)
        texts.push(...textsIn(await telar.query(api.showNetworkGraph, { id, query })));
      texts.push(
        ...textsIn(detail),
        ...textsIn(await telar.query(api.listNetworkEvents, { id, query: { limit: '500' } })),
        ...textsIn(await telar.query(api.showStatement, { id })),
        ...textsIn(await telar.query(api.showAftermath, { id })),
      );
    }
    for (const id of ['slep:1303', 'slep:0302', 'slep:0902', 'slep:0402']) {
      const { documents } = await telar.query(api.showTerritory, { id });
      expect(documents.length, id).toBeGreaterThan(0);
      texts.push(...textsIn(documents));
    }
    expect(texts.length).toBeGreaterThan(1000);
    expect([...new Set(texts)].filter((text) => englishWords.test(text.replaceAll(quoted, '')))).toEqual([]);
  });

  it('would be found out if one did', () => {
    expect(textsIn({ attributes: { note: 'Until 2000' }, english: { note: 'Until 2000' } })).toEqual([
      'Until 2000',
    ]);
    expect(englishWords.test('Until 2000')).toBe(true);
  });
});
