import { describe, expect, it } from 'vitest';
import { changedFields, nameParts } from '../../../../client/features/imports/record-change.ts';
import es from '../../../../client/i18n/es.ts';
import imports from '../../../../client/i18n/es/imports.ts';

const words = {
  // Only a few words are looked up here; the rest of what the interface gives is not needed.
  t: ((key: string) => key.replace('import.changes.', '')) as never,
  termLabel: (group: string, code: string) => `${group}/${code}`,
  layerName: (id: string) => `<${id}>`,
  names: { 'school:1': 'Escuela Los Aromos', 'red:norte': 'Red Norte' },
};

describe('a record that changes', () => {
  const before = {
    networkId: 'red:norte',
    waveId: '2026',
    layer: 'trust',
    from: 'school:1',
    to: 'red:norte~liceo-b',
    strength: 2,
    reporter: null,
    depth: 'informative',
  };

  it('says only the fields that differ, from nothing known and to nothing known too, in words', () => {
    const after = { ...before, strength: 3, reporter: 'school:1', depth: undefined };
    expect(changedFields({ type: 'tie', change: 'changed', before, after }, words)).toEqual([
      { field: 'import.field/strength', before: '2', after: '3' },
      { field: 'import.field/reporter', before: 'unknown', after: 'Escuela Los Aromos' },
      { field: 'import.field/depth', before: 'depth/informative', after: 'unknown' },
    ]);
  });

  it('compares lists by what they hold, and reads them and answers of yes or no', () => {
    const lists = { type: 'wave', change: 'changed' as const };
    const layersAsked = ['trust'];
    expect(changedFields({ ...lists, before: { layersAsked }, after: { layersAsked } }, words)).toEqual([]);
    const after = { layersAsked: ['trust', 'tension'], responded: true };
    expect(changedFields({ ...lists, before: { layersAsked, responded: false }, after }, words)).toEqual([
      { field: 'import.field/layersAsked', before: '<trust>', after: '<trust>, <tension>' },
      { field: 'import.field/responded', before: 'no', after: 'yes' },
    ]);
  });

  it('is named by what sets it apart, before it goes as after it came', () => {
    const parts = ['Escuela Los Aromos → liceo-b', '<trust>', '2026'];
    expect(nameParts({ type: 'tie', change: 'gone', before, after: null }, words)).toEqual(parts);
    expect(nameParts({ type: 'tie', change: 'new', before: null, after: before }, words)).toEqual(parts);
    expect(changedFields({ type: 'tie', change: 'gone', before, after: null }, words)).toEqual([]);
    const membership = { networkId: 'red:norte', actorId: 'school:1', role: 'coordinator' };
    expect(
      nameParts({ type: 'membership', change: 'changed', before: null, after: membership }, words),
    ).toEqual(['Escuela Los Aromos', 'role/coordinator']);
  });

  it('has groups of words in the interface for every code that is looked up', () => {
    expect(imports.import.field).toHaveProperty('strength');
    expect(es.role).toHaveProperty('coordinator');
    expect(es.depth).toHaveProperty('informative');
    expect(es.mandate).toHaveProperty('mandated');
  });
});
