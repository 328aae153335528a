import { describe, expect, it } from 'vitest';
import { aftermathStates } from '../../contract/aftermath.ts';
import { aftermath } from '../../server/analysis/aftermath/aftermath.ts';
import { describeAftermath } from '../../server/narrative/describe-aftermath.ts';
import { messages } from '../../server/narrative/narrator.ts';
import { documentedSupport } from '../analysis/aftermath/documented-support.ts';

const sentences = (...[data, of]: [Parameters<typeof aftermath>[0], string?]) =>
  describeAftermath(aftermath(data, of, '2026-11-30'));

describe('the sentences of what remained after a support', () => {
  it('say how many ties of how many ended, and how many of them were among schools', () => {
    const data = documentedSupport(
      [
        ['assists', 'H>s1', '2018', '2020'],
        ['joint-work', 's1>s2', '2018', '2020'],
        ['member-of', 'h1>H'],
      ],
      { slices: ['2019', '2021'] },
    );
    expect(sentences(data, 'H')).toEqual({
      es: [
        'El apoyo de Nombre H fue de 2018 a 2020.',
        'Mientras duró constan 3 vínculos: 2 con el apoyo y sus instituciones, 1 entre escuelas y 0 con otros.',
        '2 de los 3 vínculos terminaron con él; entre escuelas, 1.',
        'De 1 no se sabe si siguió: falta su fecha. No cuenta como perdido.',
        'Entre las escuelas no quedó ningún vínculo de los que había, y no consta ninguno nuevo. Que ya no dependan del apoyo no es una mejora: la red se deshizo.',
      ],
      en: [
        'The support of Name H ran from 2018 to 2020.',
        'While it ran, 3 ties are on record: 2 with the support and its institutions, 1 among schools and 0 with others.',
        '2 of the 3 ties ended with it; among schools, 1.',
        'Of 1 it is not known whether it went on: its date is missing. It does not count as lost.',
        'None of the ties there were among the schools remained, and no new one is on record. That they no longer depend on the support is no improvement: the network fell apart.',
      ],
    });
  });

  it('speak of answers only where somebody may have been asked', () => {
    const unknown = (layer: string) =>
      sentences(
        documentedSupport(
          [
            ['assists', 'H>s1', '2018', '2020'],
            [layer, 's1>s2'],
          ],
          { slices: ['2019'] },
        ),
        'H',
      ).es.filter((sentence) => sentence.startsWith('De 1 no se sabe'));
    expect(unknown('joint-work')).toEqual([expect.stringContaining('no se preguntó o no se respondió')]);
    expect(unknown('member-of')).toEqual([expect.not.stringMatching(/pregunt|respond/)]);
  });

  it('say that there is no afterwards yet, that nothing dates a support, and that there is none', () => {
    expect(sentences(documentedSupport([['assists', 'h1>s1', '2018']])).es).toEqual([
      'El apoyo de Nombre h1 comenzó en 2018 y no consta que haya terminado: todavía no hay un después.',
    ]);
    expect(sentences(documentedSupport([['assists', 'h1>s1', null, '2027']])).en).toEqual([
      'The support of Nombre h1 ends in 2027: there is no afterwards yet.',
    ]);
    expect(sentences(documentedSupport([['assists', 'h1>s1']])).es).toHaveLength(1);
    expect(sentences(documentedSupport([]))).toMatchObject({ es: [expect.stringContaining('ningún apoyo')] });
  });

  it('are there for every state', () => {
    for (const state of aftermathStates) expect(messages.es.aftermath.statements).toHaveProperty(state);
  });
});
