import { z } from 'zod';

/** Values as engines give them, made plain: SQLite has 0 and 1 for booleans and JSON text for lists and maps. */
export const flag = z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean);
export const maybeFlag = flag.nullable();

const fromJson = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value), schema);

export const textList = fromJson(z.array(z.string()));
export const maybeTextList = fromJson(z.array(z.string()).nullable());
export const numberList = fromJson(z.array(z.number()));
/** Columns of the source that Telar has no name for. */
export const attributeMap = fromJson(
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
);
export const counts = fromJson(z.record(z.string(), z.number()));
/** Any JSON value; both engines keep it as text. */
export const jsonValue = z.string().transform((text) => JSON.parse(text) as unknown);

/** The record type: engines need not return it. */
export const ofType = <Type extends string>(type: Type) => z.literal(type).default(type as never);

/** A parameter or column that may be absent. */
export const maybeText = z.string().nullable();
export const maybeNumber = z.number().nullable();
export const number = z.number();
export const text = z.string();

/** Where a stored record came from: the revision, the file and its line. */
export const sourceColumns = {
  revision: z.number().int(),
  file: z.string(),
  row: z.number().int().nullable(),
};
