import type { RecordOf } from '../../contract/records.ts';

type Attributes = RecordOf<'tie'>['attributes'];

/** A text among attributes, which are kept under the heading of their file, in either language; '' where there is none. */
export const attributeText = (attributes: Attributes, ...names: string[]): string =>
  String(names.map((name) => attributes[name]).find((value) => typeof value === 'string') ?? '');

/** A text or number that stands under a name, without blanks around it; `null`: nothing does. */
export function said(attributes: Attributes, name: string): string | null {
  const value = attributes[name];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? null : text;
}
