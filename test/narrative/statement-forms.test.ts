import { describe, expect, it } from 'vitest';
import type { StatementValues } from '../../server/analysis/statement.ts';
import { narrator } from '../../server/narrative/narrator.ts';

const names = { names: ['Ana'] };
const both = { names: ['Ana', 'Eva'] };

/** Sentences whose words depend on a number, with one and with several. */
const forms: [pattern: string, code: string, values: StatementValues, es: string, en: string][] = [
  [
    'sleeping-partner',
    'did-not-answer',
    { names: both, count: 2 },
    'De Ana y Eva no se sabe: no respondieron la encuesta, y eso no dice nada de su participación.',
    'Nothing is known of Ana and Eva: they did not answer, which says nothing of their part in the network.',
  ],
  [
    'sleeping-partner',
    'did-not-answer',
    { names, count: 1 },
    'De Ana no se sabe: no respondió la encuesta, y eso no dice nada de su participación.',
    'Nothing is known of Ana: it did not answer, which says nothing of its part in the network.',
  ],
  [
    'power-struggle',
    'division-by-signs',
    { pairs: 9, frustrated: 1 },
    'De 9 pares con vínculo o tensión, solo 1 no calza con esa división.',
    'Of 9 pairs with a tie or tension, only 1 does not fit that division.',
  ],
  [
    'power-struggle',
    'camps',
    { leaders: { names: ['Eva', 'Hilda'] }, first: 3, second: 2, undecided: 0 },
    'Las respuestas se ordenan en torno a dos miembros, Eva e Hilda: 3 se ubican con la primera y 2 con la segunda.',
    'Answers gather around two members, Eva and Hilda: 3 stand with the first and 2 with the second.',
  ],
  [
    'one-way-knowledge',
    'only-give',
    { names, count: 1 },
    'Entrega, y nadie informa entregarle: Ana.',
    'Gives, with nobody reporting to give to it: Ana.',
  ],
  [
    'one-way-knowledge',
    'only-receive',
    { names: both, count: 2 },
    'Reciben, y nadie informa recibir de ellas: Ana y Eva.',
    'Receive, with nobody reporting to receive from them: Ana and Eva.',
  ],
  [
    'contrived-collegiality',
    'meetings',
    { meetings: 1, attendance: { share: 0.8 }, respondents: 9, deep: 0 },
    'A la reunión obligatoria asistió el 80 %; de 9 escuelas que respondieron, ninguna informa un trabajo conjunto que vaya más allá de informarse.',
    '80% came to the mandated meeting; of 9 schools that answered, none reports joint work that goes beyond passing on information.',
  ],
  [
    'contrived-collegiality',
    'whole-roster',
    { names, count: 1 },
    'Ana: nombra a toda la nómina, lo que puede ser una respuesta de trámite.',
    "Ana: named the whole roster, which may be an answer for form's sake.",
  ],
  [
    'isolated-school',
    'in-no-tie',
    { names, count: 1 },
    'Respondió sin nombrar a nadie y nadie la nombra: Ana.',
    'Answered without naming anybody, and nobody names it: Ana.',
  ],
  [
    'isolated-school',
    'did-not-answer',
    { names: both, count: 2 },
    'No respondieron, y de sus vínculos no se sabe: Ana y Eva.',
    'Did not answer, so their ties are not known: Ana and Eva.',
  ],
  [
    'one-way-knowledge',
    'reports',
    { arcs: 12, mutual: 0, expected: { tenths: 2.3 } },
    'De 12 entregas de conocimiento informadas, en ningún par el conocimiento va y vuelve; si las entregas cayeran al azar, serían cerca de 2,3.',
    'Of 12 reports of knowledge given, no pair of schools gives both ways; if what is given fell at random, there would be about 2.3.',
  ],
  [
    'bottleneck',
    'cut',
    { name: 'Ana', today: 4, without: 1 },
    'Hoy 4 de cada 10 pares de escuelas se conectan; sin Ana, 1 de cada 10.',
    'Today 4 in 10 pairs of schools are connected; without Ana, 1 in 10.',
  ],
  [
    'bottleneck',
    'cut',
    { name: 'Ana', today: 10, without: 0 },
    'Hoy todos los pares de escuelas se conectan; sin Ana, ninguno.',
    'Today all pairs of schools are connected; without Ana, none.',
  ],
];

describe('sentences with one and with several', () => {
  it.each(forms)('%s, %s', (pattern, code, values, es, en) => {
    expect(narrator.paragraph([{ code, values }], `patterns.${pattern}`)).toEqual({ es, en });
  });
});
