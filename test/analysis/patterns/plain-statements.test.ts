import { describe, expect, it } from 'vitest';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { plainStatements } from '../../../server/analysis/patterns/plain-statements.ts';
import { statement } from '../../../server/analysis/statement.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { narrator } from '../../../server/narrative/narrator.ts';
import { letters, smallNetwork } from './small-network.ts';

type Flag = Parameters<typeof plainStatements>[2];
type Fragility = NonNullable<Flag['fragility']>;

const all = { tried: 9, of: 9 };
const fragile = (shares: Partial<Fragility>): Fragility => ({
  members: 1,
  ties: 1,
  reports: 1,
  dependsOn: [],
  changes: { members: all, ties: all, reports: all },
  ...shares,
});
const flag: Flag = { said: [], bounds: null, fragility: fragile({}), subjects: [] };

/** The sentences of a flag of a pattern, of ten members of which so many did not answer. */
function plain(id: string, more: Partial<Flag> = {}, missing = 0) {
  const members = letters(10);
  const data = smallNetwork({ members, waves: [{ silent: members.slice(0, missing) }] });
  const pattern = patterns.find((one) => one.id === id)!;
  const said = plainStatements(buildSurveyWaves(data).at(-1)!, pattern, { ...flag, ...more });
  const sentence = said.missing && narrator.paragraph([said.missing], 'plain').es;
  return {
    chance: said.chance && narrator.paragraph([said.chance], `patterns.${id}`).es,
    firmness: narrator.paragraph(said.firmness, 'plain').es,
    missing: sentence,
  };
}

describe('a flag in plain words', () => {
  it('says how rare it is by the sentence of its pattern, with what that supposes', () => {
    const rarity = statement('rarity', { rarity: { p: 0.025 } });
    const said = [statement('reports', { arcs: 12, mutual: 0, expected: { tenths: 2.3 } }), rarity];
    expect(plain('one-way-knowledge', { said }).chance).toBe(
      'Si las entregas cayeran al azar entre las escuelas, tan poca reciprocidad se vería en 1 de cada 40 redes comparables.',
    );
    expect(plain('one-way-knowledge', { said: said.slice(0, 1) }).chance).toBeNull();
  });

  it.each([
    [fragile({}), /^Se mantiene en todos los casos probados: /],
    [fragile({ members: 0.9, dependsOn: ['a'] }), /^Depende de Escuela A: sin esa escuela no se vería\.$/],
    [
      fragile({ members: 0.8, ties: 0.4, dependsOn: ['a', 'c'] }),
      /^Depende de Escuela A y Escuela C: .* Al quitar un vínculo informado, se mantendría en 4 de cada 10 casos\.$/,
    ],
    [
      fragile({ members: 0.69, dependsOn: ['a', 'b', 'c'] }),
      /^Si faltara una escuela, se mantendría en 6 de cada 10 casos\.$/,
    ],
    [
      fragile({ members: 0.05, dependsOn: letters(9) }),
      /^Casi cualquier escuela que faltara lo cambiaría\.$/,
    ],
    [
      fragile({ ties: 0.96 }),
      /^No depende de una sola escuela\. Al quitar un vínculo informado, se mantendría en 9 de cada 10 casos\.$/,
    ],
    [
      fragile({ reports: 0.2 }),
      /^No depende de una sola escuela\. Con un vínculo más que alguien informara, se mantendría en 2 de cada 10 casos\.$/,
    ],
    [fragile({ members: null, reports: 0 }), /^Con un vínculo más .*, casi nunca se mantendría\.$/],
    [fragile({ members: null, ties: null, reports: null }), /^$/],
  ])('says on whom and on what it hangs: %o', (fragility, words) => {
    expect(plain('one-way-knowledge', { fragility }).firmness).toMatch(words);
  });

  it('speaks of one more tie of those it is about, where it is about what members do not do', () => {
    const fragility = fragile({ reports: 0.3 });
    const about = (id: string, subjects: string[]) => plain(id, { fragility, subjects }).firmness;
    expect(about('sleeping-partner', ['a'])).toContain('Con un vínculo más que se informara de esa escuela,');
    expect(about('sleeping-partner', ['a', 'b'])).toContain('de esas escuelas,');
    // Leaders are named, but any report may undo their camps.
    expect(about('power-struggle', ['a', 'b'])).toContain('Con un vínculo más que alguien informara,');
  });

  it('says nothing of how firm it is where nothing is concluded', () => {
    expect(plain('bottleneck', { fragility: null })).toEqual({ chance: null, firmness: '', missing: null });
  });

  it.each([
    [
      'isolated-school',
      { low: 0, high: 2, unit: 'schools' as const },
      2,
      'Si las 2 que faltan respondieran, podría no haber ninguna escuela así, o haber hasta 2.',
    ],
    [
      'bottleneck',
      { low: 1, high: 3, unit: 'schools' as const },
      1,
      'Si la que falta respondiera, podría haber entre 1 y 3 escuelas así.',
    ],
    [
      'one-way-knowledge',
      { low: 0, high: 15, unit: 'pairs' as const },
      1,
      'Si la que falta respondiera, podría no haber ningún par en que el conocimiento va y vuelve, o haber hasta 15.',
    ],
    [
      'sleeping-partner',
      { low: 0, high: 2, unit: 'contributions' as const },
      2,
      'Si las 2 que faltan respondieran, podría no haber ningún aporte suyo, o haber hasta 2.',
    ],
    [
      'diffuse-roles',
      { low: 2, high: 4, unit: 'schools-agreeing' as const },
      2,
      'Si las 2 que faltan respondieran, podrían coincidir en quién coordina entre 2 y 4 escuelas.',
    ],
    [
      'contrived-collegiality',
      { low: 0, high: 1, unit: 'schools-working' as const },
      1,
      'Si la que falta respondiera, podría no haber ninguna escuela que trabaje con otras más allá de informarse, o haber hasta 1.',
    ],
    [
      'internal-competition',
      null,
      2,
      'Las 2 respuestas que faltan podrían cambiarlo: pídelas antes de conversar.',
    ],
    [
      'external-dependence',
      null,
      1,
      'La respuesta que falta no lo cambiaría, si informa tantos vínculos como las demás en promedio.',
    ],
    ['all-through-coordinator', null, 1, null],
    ['isolated-school', { low: 1, high: 1, unit: 'schools' as const }, 2, null],
    ['isolated-school', { low: 0, high: 2, unit: 'schools' as const }, 0, null],
  ])('says of %s within %o, with %d missing, what they could change', (id, bounds, missing, words) => {
    expect(plain(id, { bounds }, missing).missing).toBe(words);
  });
});
