import { describe, expect, it } from 'vitest';
import { cases, rowsOf, tableNames } from './shipped-cases.ts';

/** Words that only one of the languages has: a text with one of the other is not translated. */
const english =
  'the of and with for from which their by school schools network networks not is was were this that';
const spanish =
  'el la los las de del y con por para que una uno su sus escuela escuelas redes al se lo hay son está';
const englishWords = new Set(english.split(' '));
const spanishWords = new Set(spanish.split(' '));

/** Names that keep their language: of bodies, programmes, places and published titles. */
const names = [
  'Liceo Para Todos',
  'escuelas_criticas.csv',
  'Consultora Leiva y Asociados',
  'La Frontera',
  'La Araucanía',
  'Escuelas Críticas',
  'Redes de Mejoramiento Escolar',
  'Pontificia Universidad Católica de Valparaíso',
  'Sociedad de Instrucción Primaria',
  'Red de Escuelas Líderes',
  'Red de Maestros de Maestros',
  'Liceos de Anticipación',
  'Servicios Locales de Educación Pública',
  'Participantes y metodología',
  'Rol del Estado y de los agentes externos en el mejoramiento de las escuelas: análisis en torno a la experiencia chilena',
  'Revista Iberoamericana sobre Calidad, Eficacia y Cambio en Educación',
  'Building and Sustaining National ICT/Education Agencies: Lessons from Chile (Enlaces)',
  'Linking up with Enlaces (Chile)',
  'School Improvement Partners',
  'WE LEARN',
];

const ownWords = (text: string): string[] =>
  names
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
const strangeIn = (text: string, words: ReadonlySet<string>): string[] =>
  ownWords(text).filter((word) => words.has(word));

/** Pairs of columns in two languages. */
const pairs = tableNames.flatMap((table) =>
  rowsOf(table).flatMap(({ line, cells }) =>
    Object.keys(cells)
      .flatMap((name) => /^(?:(.+)_)?es$/.exec(name)?.slice(1) ?? [])
      .map((field) => {
        const [es, en] = field === undefined ? ['es', 'en'] : [`${field}_es`, `${field}_en`];
        return { at: `${table}:${line} ${es}`, es: cells[es]!, en: cells[en] };
      }),
  ),
);

/** Fields of records that are texts, by type. */
const textFields: Readonly<Record<string, readonly string[]>> = {
  network: ['name', 'description', 'citation'],
  actor: ['name'],
  event: ['note', 'source'],
};
/** Attributes that are no text to read: a date. */
const untranslated = new Set(['date_to']);

describe('the texts of the documented cases', () => {
  it('have both languages in the tables', () => {
    expect(pairs.length).toBeGreaterThan(400);
    expect(
      pairs.filter(({ es, en }) => en === undefined || (es === '') !== (en === '')).map(({ at }) => at),
    ).toEqual([]);
  });

  it('have no English in the Spanish, and no Spanish in the English', () => {
    const mixed = pairs.flatMap(({ at, es, en }) => [
      ...strangeIn(es, englishWords).map((word) => `${at}: ${word} in ${es}`),
      ...strangeIn(en!, spanishWords).map((word) => `${at}: ${word} in ${en!}`),
    ]);
    expect(mixed).toEqual([]);
  });

  it('notices a text that is not translated', () => {
    expect(strangeIn('Escuelas of the network', englishWords)).toEqual(['of', 'the', 'network']);
    expect(strangeIn('Schools de la red', spanishWords)).toEqual(['de', 'la']);
    expect(strangeIn('Sociedad de Instrucción Primaria', spanishWords)).toEqual([]);
  });

  it('stand in every record with their English beside them', () => {
    const bare = cases.records.flatMap(({ record, file, row }) => {
      if (!('attributes' in record)) return [];
      const { attributes } = record;
      const fields: Readonly<Record<string, unknown>> = { ...record };
      const texts = [
        ...(textFields[record.type] ?? []).filter((field) => fields[field] !== null),
        ...Object.keys(attributes).filter(
          (name) => typeof attributes[name] === 'string' && !name.endsWith('_en') && !untranslated.has(name),
        ),
      ];
      return texts
        .filter((name) => typeof attributes[`${name}_en`] !== 'string')
        .map((name) => `${file}:${row!} ${name}`);
    });
    expect(bare).toEqual([]);
  });

  it('show no code of a table or a document', () => {
    const shown = cases.records.flatMap(({ record }) =>
      'attributes' in record
        ? Object.entries(record.attributes).filter(
            ([name, value]) => !untranslated.has(name) && /_|\.txt|\(00\d\)/.test(String(value)),
          )
        : [],
    );
    expect(shown).toEqual([]);
  });

  it('cite author, title and institution', () => {
    const citations = cases.data.map(({ network }) => network.citation!);
    expect(citations.every((text) => text.length > 80)).toBe(true);
    expect(citations.join(' ')).toMatch(/Severin.*Banco Mundial.*Trucano/s);
    expect(citations.join(' ')).not.toMatch(/\(00\d\)/);
  });
});
