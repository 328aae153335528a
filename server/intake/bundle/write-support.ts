import type { RecordOf } from '../../../contract/records.ts';
import type { ColumnsOf, SheetName } from './bundle-sheets.ts';
import type { Attributes, ValuesOf } from './sheet.ts';

export type Line<S extends SheetName> = { values: ValuesOf<ColumnsOf<S>>; attributes: Attributes };

/** What a bundle may hold that belongs to no network, and the actors that it names. */
export type SupportRecords = {
  contracts: readonly RecordOf<'contract'>[];
  evaluations: readonly RecordOf<'evaluation'>[];
  results: readonly RecordOf<'result'>[];
  actors: readonly RecordOf<'actor'>[];
};

export const noSupport: SupportRecords = { contracts: [], evaluations: [], results: [], actors: [] };

/** A line an id; one line where there is none. */
const eachAlone = (ids: readonly string[]): (string[] | null)[] =>
  ids.length === 0 ? [null] : ids.map((id) => [id]);

/** A commitment or an event, a line an actor. */
export const linesByActor = <R extends RecordOf<'commitment' | 'event'>>(record: R) =>
  eachAlone(record.actorIds).map((actorIds) => ({
    values: { ...record, actorIds },
    attributes: record.attributes,
  }));

export const contractLines = (record: RecordOf<'contract'>): Line<'contracts'>[] =>
  eachAlone(record.schoolIds).map((schools) => ({
    values: {
      ...record,
      sostenedorRut: null,
      sostenedor: record.sostenedorId,
      provider: record.providerId,
      providerName: null,
      schools,
      schoolName: null,
    },
    attributes: record.attributes,
  }));

export const evaluationLine = (record: RecordOf<'evaluation'>): Line<'evaluations'> => ({
  values: {
    ...record,
    sostenedorRut: null,
    sostenedor: record.sostenedorId,
    provider: record.providerId,
  },
  attributes: record.attributes,
});

export const resultLine = (record: RecordOf<'result'>): Line<'results'> => ({
  // One of both is known.
  values: { ...record, value: record.value ?? record.category ?? '' },
  attributes: record.attributes,
});
