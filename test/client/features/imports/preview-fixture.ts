import type { Finding } from '../../../../contract/findings.ts';
import type { ActorMatch, ImportPreview } from '../../../../contract/imports.ts';
import type { ColumnReading } from '../../../../contract/table-readings.ts';

export const columnReading = (given: Partial<ColumnReading> & { index: number }): ColumnReading => ({
  heading: `Columna ${String(given.index + 1)}`,
  item: null,
  samples: [],
  role: 'ignored',
  layer: null,
  about: null,
  tieDirection: null,
  scale: null,
  characteristic: null,
  personal: null,
  ...given,
});

export const observed = (given: Partial<Finding>): Finding => ({
  file: 'red.csv',
  row: null,
  column: null,
  found: null,
  expected: 'a number',
  code: 'unreadable-number',
  outcome: 'refused',
  about: null,
  ...given,
});

export const actorMatch = (given: Partial<ActorMatch> & { id: string }): ActorMatch => ({
  name: given.id,
  state: 'none',
  actorId: null,
  candidates: [],
  ...given,
});

const scale = [
  { found: 'Nunca', strength: null },
  { found: 'A veces', strength: 1 },
  { found: 'Cada semana', strength: 3 },
];

/** Answers of a form: who answers, a list of names, two columns about one school each, and an e-mail. */
export const formPreview: ImportPreview = {
  id: 'preview-1',
  report: {
    revision: null,
    title: 'Encuesta red',
    counts: { networks: 1, ties: 3 },
    changes: {},
    findingCounts: { 'unreadable-number': 2 },
    findings: [observed({ row: 3, column: 'fuerza', found: 'mucho' })],
    networks: ['red-norte'],
    stored: false,
    alreadyStored: false,
  },
  recognised: {
    shape: 'form-answers',
    writtenBy: 'google-forms',
    tables: [
      {
        file: 'encuesta.xlsx/Respuestas.csv',
        shape: 'form-answers',
        writtenBy: 'google-forms',
        headingRows: 1,
        rows: 7,
        columns: [
          columnReading({ index: 0, role: 'respondent', samples: ['Escuela Los Aromos'] }),
          columnReading({ index: 1, role: 'named-list', layer: 'knowledge' }),
          columnReading({ index: 2, item: 'Trabaja con', role: 'asked-about', about: 'A', scale }),
          columnReading({ index: 3, item: 'Trabaja con', role: 'asked-about', about: 'B', scale }),
          columnReading({ index: 4, role: 'personal', personal: 'email' }),
        ],
        cut: null,
        emptyCells: 'no-tie',
        layer: null,
      },
    ],
    direction: null,
    network: {
      id: 'red-norte',
      name: 'Red Norte',
      territoryId: null,
      waveId: '2026',
      waveDate: null,
      isStored: false,
      simulated: false,
    },
    matches: [
      actorMatch({ id: 'Escuela San Rafael', state: 'name', actorId: 'school:629' }),
      actorMatch({ id: 'Escuela El Peñón', state: 'near' }),
    ],
    matchCounts: { name: 1, near: 1 },
    doubts: ['direction', 'matches'],
    accepted: [],
    similarNetworks: [],
  },
  changes: [],
  examples: [],
  names: {},
};
