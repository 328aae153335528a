import { describe, expect, test } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { collect } from '../everything.ts';
import { withStore, type OpenStore } from '../open-store.ts';
import { draft, fromFile, territory } from '../records.ts';

const where = { networkId: null, territoryId: 'country:cl', eventId: 'calibration' };
const decided = (sigma: number) =>
  newRecord('event', { ...where, kind: 'calibration', note: null, source: 'Equipo', attributes: { sigma } });

/** A decision about settings is an event of the country that is read by its key, whatever else there is. */
export function decisionCases(open: OpenStore): void {
  describe('a decision', () => {
    const country = territory({ id: 'country:cl', kind: 'country', name: 'Chile' });
    const other = newRecord('event', { territoryId: 'country:cl', eventId: 'law', kind: 'law' });

    test.each([
      ['where the country is stored', [country, other]],
      ['where nothing is', []],
    ])('is read by its key, with its revision, %s', (_case, records) =>
      withStore(open, async (store) => {
        const found = () => collect(store.streamRecords({ type: 'event', where }));
        await store.commitRevision(draft(), fromFile('a.csv', records));
        expect(await found()).toEqual([]);
        const version = await store.storeVersion();
        for (const [revision, sigma] of [
          [2, 0.5],
          [3, 0.75],
        ] as const) {
          const record = decided(sigma);
          await store.commitRevision(draft(), [{ record, file: 'calibration', row: null }]);
          expect(await found()).toEqual([{ record, file: 'calibration', row: null, revision }]);
          expect(await store.storeVersion()).not.toBe(version);
        }
        await store.undoRevision(3);
        expect((await found()).map(({ record, revision }) => ({ record, revision }))).toEqual([
          { record: decided(0.5), revision: 2 },
        ]);
        await store.undoRevision(2);
        expect(await found()).toEqual([]);
      }),
    );
  });
}
