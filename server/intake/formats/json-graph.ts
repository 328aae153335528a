import { z } from 'zod';
import type { ImportFile } from '../intake-result.ts';
import { readerMessage } from '../reader-message.ts';
import { graphText } from './graph-lines.ts';
import type { RawValues } from './raw-graph.ts';
import { refuseFile } from './refuse-file.ts';

export const JsonId = z.union([z.string(), z.number()]).transform(String);
export const JsonValues = z.record(z.string(), z.unknown());

/**
 * The JSON of a graph file in the form that is wanted.
 *
 * @throws TelarProblem `refused-import` naming what does not fit
 */
export function readJson<Form extends z.ZodType>(
  file: ImportFile,
  form: Form,
  expected: string,
): z.output<Form> {
  let value: unknown;
  try {
    value = JSON.parse(graphText(file));
  } catch (error) {
    throw refuseFile(file.name, null, readerMessage(error, 'no JSON'), expected);
  }
  const read = form.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.slice(0, 6).join('.') ?? '';
  throw refuseFile(file.name, null, `${place || 'the whole'}: ${issue?.message ?? 'another form'}`, expected);
}

/** The texts, numbers and truth values among some values; lists and objects are not attributes. */
export const plainValues = (values: Readonly<Record<string, unknown>>): RawValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, value]]
        : [],
    ),
  );
