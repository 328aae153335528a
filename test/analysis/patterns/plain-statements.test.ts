import { describe, expect, it } from 'vitest';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { plainStatements } from '../../../server/analysis/patterns/plain-statements.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { narrator } from '../../../server/narrative/narrator.ts';
import { letters, smallNetwork } from './small-network.ts';

type Numbers = Parameters<typeof plainStatements>[2];

const firm = { members: 1, ties: 1, dependsOn: [] };
const numbers: Numbers = { p: 0.025, bounds: { low: 0, high: 2 }, fragility: firm };

/** The sentences of a flag of a pattern, of ten members of which so many did not answer. */
function plain(id: string, more: Partial<Numbers> = {}, missing = 0) {
  const members = letters(10);
  const data = smallNetwork({ members, waves: [{ silent: members.slice(0, missing) }] });
  const pattern = patterns.find((one) => one.id === id)!;
  const said = plainStatements(buildSurveyWaves(data).at(-1)!, pattern, { ...numbers, ...more });
  const words = (name: keyof typeof said) =>
    said[name] && narrator.sentence(`plain.statements.${said[name].code}`, said[name].values).es;
  return { chance: words('chance'), firmness: words('firmness'), missing: words('missing') };
}

describe('a flag in plain words', () => {
  it.each([
    [0.025, 'Por azar se vería en 1 de cada 40 redes comparables.'],
    [0.0001, 'Por azar se vería en 1 de cada 10.000 redes comparables.'],
    [0.00009, 'Casi imposible por azar (menos de 1 en 10.000 redes comparables).'],
  ])('says how rare p = %d is by chance', (p, words) => {
    expect(plain('one-way-knowledge', { p }).chance).toBe(words);
  });

  it('speaks of chance for tests alone, and of firmness where something is concluded', () => {
    expect(plain('external-dependence', { p: null })).toMatchObject({
      chance: null,
      firmness: 'Firme: no depende de una sola escuela.',
    });
    expect(plain('bottleneck', { p: null })).toMatchObject({ chance: null, firmness: null });
  });

  it.each([
    [firm, 'Firme: no depende de una sola escuela.'],
    [{ members: 0.9, ties: 1, dependsOn: ['a'] }, 'Depende de Escuela A: sin esa escuela no se vería.'],
    [
      { members: 0.8, ties: 0.4, dependsOn: ['a', 'c'] },
      'Depende de Escuela A y Escuela C: si faltara una de las dos, no se vería.',
    ],
    [
      { members: 0.69, ties: 1, dependsOn: ['a', 'b', 'c'] },
      'Si faltara una escuela, se mantendría en 6 de cada 10 casos.',
    ],
    [{ members: 0.05, ties: 1, dependsOn: letters(9) }, 'Casi cualquier escuela que faltara lo cambiaría.'],
    [
      { members: 1, ties: 0.96, dependsOn: [] },
      'No depende de una sola escuela; si faltara un vínculo, se mantendría en 9 de cada 10 casos.',
    ],
    [{ members: null, ties: null, dependsOn: [] }, null],
  ])('says on whom it hangs: %o', (fragility, words) => {
    expect(plain('one-way-knowledge', { fragility }).firmness).toBe(words);
  });

  it.each([
    [
      'isolated-school',
      { low: 0, high: 2 },
      2,
      'Si las 2 que faltan respondieran, podría no haber ninguna o haber 2.',
    ],
    ['bottleneck', { low: 1, high: 3 }, 1, 'Si la que falta respondiera, podría haber entre 1 y 3.'],
    [
      'one-way-knowledge',
      { low: 0, high: 15 },
      1,
      'Si la que falta respondiera, podría no haber ningún par en que va y vuelve o haber 15.',
    ],
    [
      'sleeping-partner',
      { low: 0, high: 2 },
      2,
      'Si las 2 que faltan respondieran, podría no haber ningún aporte o haber 2.',
    ],
    [
      'internal-competition',
      { low: 0, high: 1 },
      2,
      'Las 2 respuestas que faltan podrían cambiarlo: pídelas antes de conversar.',
    ],
    ['external-dependence', { low: 0.1, high: 0.2 }, 1, 'La respuesta que falta no lo cambiaría.'],
    ['isolated-school', { low: 1, high: 1 }, 2, null],
    ['isolated-school', { low: 0, high: 2 }, 0, null],
  ])('says of %s within %o, with %d missing, what they could change', (id, bounds, missing, words) => {
    expect(plain(id, { bounds }, missing).missing).toBe(words);
  });
});
