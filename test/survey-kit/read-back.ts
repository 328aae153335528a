import type { Finding } from '../../contract/findings.ts';
import type { RecordOf, StoredRecord } from '../../contract/records.ts';
import { readImport } from '../../server/intake/decisions/read-import.ts';
import type { ImportFile } from '../../server/intake/intake-result.ts';

export type ReadBack = {
  findings: readonly Finding[];
  records: StoredRecord[];
  doubts: readonly string[];
  shape: string;
  writtenBy: string | null;
};

/** Reads files as an import does that nobody has decided anything about. */
export function readBack(files: ImportFile[], name: string | null = null): ReadBack {
  const options = {
    ownerKey: new Uint8Array(32),
    decisions: {},
    actors: [],
    comunas: null,
    storedRegister: [],
  };
  const { reading, result } = readImport(files, { ...options, name });
  return {
    findings: result.findings,
    records: [...result.records].map(({ record }) => record),
    doubts: reading.doubts,
    shape: reading.shape,
    writtenBy: reading.writtenBy,
  };
}

export const recordsOf = <Type extends StoredRecord['type']>(
  { records }: ReadBack,
  type: Type,
): RecordOf<Type>[] => records.filter((record): record is RecordOf<Type> => record.type === type);

/** `layer from>to strength depth`, in order. */
export const tiesOf = (read: ReadBack): string[] =>
  recordsOf(read, 'tie')
    .map(({ layer, from, to, strength, depth }) => {
      const ends = [from, to].map((id) => id.replace('school:', '')).join('>');
      return [layer, ends, strength, depth].filter((part) => part !== null).join(' ');
    })
    .sort();

/** By school, and role where there is one, whether it answered and which layers in full. */
export const answersOf = (read: ReadBack): Record<string, string> =>
  Object.fromEntries(
    recordsOf(read, 'response').map(({ actorId, responded, attributes }) => [
      actorId.replace('school:', ''),
      responded ? String(attributes['layersAnswered']) : 'no',
    ]),
  );
