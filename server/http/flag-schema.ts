import { Flag } from '../../contract/queries.ts';
import { type Json, jsonSchema } from './openapi-schema.ts';

const written = JSON.stringify(jsonSchema(Flag, 'input')['enum']);

/** Whether a schema is that of a yes or no in a query, which programs have as `true` and `false`. */
export const isFlag = (schema: Json): boolean => JSON.stringify(schema['enum']) === written;
