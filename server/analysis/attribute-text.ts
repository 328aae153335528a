import type { RecordOf } from '../../contract/records.ts';

type Attributes = RecordOf<'tie'>['attributes'];

/** A text among attributes, which are kept under the heading of their file, in either language; '' where there is none. */
export const attributeText = (attributes: Attributes, ...names: string[]): string =>
  String(names.map((name) => attributes[name]).find((value) => typeof value === 'string') ?? '');
