import { describe, expect, it } from 'vitest';
import { withDecisions } from '../../../../client/features/imports/with-decisions.ts';
import { formPreview } from './preview-fixture.ts';

const file = 'encuesta.xlsx/Respuestas.csv';

describe('a preview with decisions', () => {
  it('is the same without any, and the one before is not changed', () => {
    const before = structuredClone(formPreview);
    expect(withDecisions(formPreview, {})).toEqual(before);
    withDecisions(formPreview, { direction: 'directed', matches: { 'Escuela El Peñón': null } });
    expect(formPreview).toEqual(before);
  });

  it('has the columns, cut and layer that were chosen, in that table and column only', () => {
    const decided = withDecisions(formPreview, {
      tables: [{ file, cut: 3, columns: [{ index: 1, role: 'nominee', layer: null }] }],
    });
    const [table] = decided.recognised.tables;
    expect(table!.cut).toBe(3);
    expect(table!.columns[1]).toMatchObject({ role: 'nominee', layer: null, heading: 'Columna 2' });
    expect(table!.columns[2]).toEqual(formPreview.recognised.tables[0]!.columns[2]);
    const other = withDecisions(formPreview, { tables: [{ file: 'otra.csv', cut: 3 }] });
    expect(other).toEqual(formPreview);
  });

  it('keeps what a decision leaves out or leaves undefined', () => {
    const decided = withDecisions(formPreview, { network: { name: 'Red Sur', waveDate: undefined } });
    expect(decided.recognised.network).toEqual({ ...formPreview.recognised.network, name: 'Red Sur' });
  });

  it('tells a school that was chosen from one that is not in the register', () => {
    const { matches } = withDecisions(formPreview, {
      matches: { 'Escuela San Rafael': null, 'Escuela El Peñón': 'school:642' },
    }).recognised;
    expect(matches.map(({ state, actorId }) => [state, actorId])).toEqual([
      ['own', null],
      ['chosen', 'school:642'],
    ]);
  });

  it('leaves no doubt about what was chosen, and every other', () => {
    const { direction, doubts } = withDecisions(formPreview, { direction: 'undirected' }).recognised;
    expect([direction, doubts]).toEqual(['undirected', ['matches']]);
    const doubtful = structuredClone(formPreview);
    doubtful.recognised.doubts = ['same-network', 'columns'];
    expect(withDecisions(doubtful, { network: { name: 'Red' } }).recognised.doubts).toHaveLength(2);
    expect(withDecisions(doubtful, { network: { id: 'red-otra' } }).recognised.doubts).toEqual(['columns']);
  });

  it('has the doubts that were accepted last, and those accepted before where nothing is decided of them', () => {
    const accepting = withDecisions(formPreview, { accepted: ['matches'] });
    expect(accepting.recognised.accepted).toEqual(['matches']);
    expect(withDecisions(accepting, { direction: 'directed' }).recognised.accepted).toEqual(['matches']);
    expect(withDecisions(accepting, { accepted: [] }).recognised.accepted).toEqual([]);
  });

  it('does not invent a network where the files name their own', () => {
    const several = { ...formPreview, recognised: { ...formPreview.recognised, network: null } };
    expect(withDecisions(several, { network: { name: 'Red Sur' } }).recognised.network).toBeNull();
  });
});
