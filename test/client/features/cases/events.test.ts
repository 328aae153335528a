import { describe, expect, it } from 'vitest';
import { eventDate, eventNumber } from '../../../../client/features/cases/event-number.ts';
import { evaluationsOf } from '../../../../client/features/cases/evaluations.ts';
import { stagesOf } from '../../../../client/features/cases/timeline.ts';
import { formatter } from '../../../../client/i18n/format.ts';
import { event } from './documented-case.ts';

const es = { format: formatter('es'), language: 'es' } as const;
const en = { format: formatter('en'), language: 'en' } as const;

describe('the number of an event', () => {
  const counted = (value: number, qualifier: string, unit: string, english: Record<string, string> = {}) =>
    event('number', { attributes: { value, qualifier, unit }, english });

  it.each([
    [counted(100, 'poco más de', 'instituciones'), 'poco más de 100 instituciones'],
    [counted(500, 'cerca de', 'escuelas'), 'cerca de 500 escuelas'],
    [counted(110_000, 'más de', 'docentes'), 'más de 110.000 docentes'],
    [counted(50, 'meta de más de', 'por ciento'), 'meta de más de 50 por ciento'],
    [counted(21, 'exacto', 'escuelas'), '21 escuelas'],
    [counted(29, 'meta', 'veces'), '29 veces (meta)'],
  ])('is said as exact as the source gives it: %#', (counting, words) => {
    expect(eventNumber(counting, es)).toBe(words);
  });

  it('is said in English where the source is', () => {
    const english = { qualifier: 'slightly over', unit: 'institutions' };
    expect(eventNumber(counted(7000, 'poco más de', 'instituciones', english), en)).toBe(
      'slightly over 7,000 institutions',
    );
    expect(eventNumber(counted(7, 'exacto', 'redes', { qualifier: 'exact', unit: 'networks' }), en)).toBe(
      '7 networks',
    );
  });

  it('is none where the source cannot be read: no number is not zero', () => {
    const unreadable = event('number', {
      attributes: { qualifier: 'ilegible en la fuente', unit: 'escuelas' },
    });
    expect(eventNumber(unreadable, es)).toBeNull();
    expect(eventNumber(counted(0, 'exacto', 'escuelas'), es)).toBe('0 escuelas');
  });
});

it('the date of an event is as precise as its source, and may be a stretch of time', () => {
  expect(eventDate(event('a', { date: '1995', dateTo: '2000' }), es)).toBe('1995–2000');
  expect(eventDate(event('a', { date: '2011-11' }), es)).toBe('noviembre de 2011');
  expect(eventDate(event('a'), es)).toBeNull();
});

it('events stand in their stage in the order of time, those without a date last of it, and then those of no stage', () => {
  const first = event('first', { date: '1992', attributes: { stage: 'uno' } });
  const second = event('second', { date: '1996', attributes: { stage: 'dos' } });
  const undatedFirst = event('undated', { attributes: { stage: 'uno' } });
  const nowhere = event('nowhere');
  const dated = event('dated', { date: '1990' });
  const all = [dated, first, second, undatedFirst, nowhere];
  const stages = stagesOf(all);
  expect(stagesOf(all, false).map(({ events }) => events.length)).toEqual([3, 2]);
  expect(stages.map(({ name, events }) => [name, events.map(({ eventId }) => eventId)])).toEqual([
    [null, ['dated']],
    ['uno', ['first', 'undated']],
    ['dos', ['second']],
    [null, ['nowhere']],
  ]);
});

describe('evaluations side by side', () => {
  const gain = (evaluation: string, measure: string, group: string, value: number) =>
    event(`${evaluation} ${measure} ${group}`, { attributes: { evaluation, measure, group, value } });

  it('have a row for each subject and a column for each evaluation and group; what one does not say stays open', () => {
    const table = evaluationsOf(
      [
        gain('Uno', 'ganancia, lenguaje', 'escuelas', 15),
        gain('Uno', 'ganancia, lenguaje', 'control', 8),
        gain('Uno', 'ganancia, entorno', 'escuelas', 17),
        gain('Otro', 'ganancia atribuida, lenguaje', 'escuelas', 6),
      ],
      'es',
    );
    expect(table?.columns).toEqual([
      'Uno · ganancia · escuelas',
      'Otro · ganancia atribuida · escuelas',
      'Uno · ganancia · control',
    ]);
    expect(
      table?.rows.map(({ name, cells }) => [name, ...cells.map((each) => each?.attributes['value'])]),
    ).toEqual([
      ['lenguaje', 15, 6, 8],
      ['entorno', 17, undefined, undefined],
    ]);
  });

  it('are none where no event is a number of an evaluation', () => {
    expect(evaluationsOf([event('a', { attributes: { value: 3 } })], 'es')).toBeNull();
  });
});
