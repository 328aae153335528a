import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operations } from '../../../clients/typescript/operations.ts';
import { api, type Endpoint } from '../../../contract/api.ts';
import { operationsFile } from '../../../docs/generate/client/operations-file.ts';
import { typeOf } from '../../../docs/generate/client/typescript-type.ts';

const file = new URL('../../../clients/typescript/operations.ts', import.meta.url);

describe('the generated client', () => {
  it('is as it is generated', async () => {
    expect(readFileSync(file, 'utf8') === (await operationsFile()), 'run npm run docs').toBe(true);
  });

  it('has every address of the contract, but that which only a browser follows', () => {
    const browsers = Object.entries(api as Record<string, Endpoint>).filter(
      ([, { status }]) => status === 302,
    );
    expect([...Object.keys(operations), ...browsers.map(([name]) => name)].toSorted()).toEqual(
      Object.keys(api).toSorted(),
    );
    expect(browsers.length).toBeGreaterThan(0);
  });
});

describe('the type of a schema', () => {
  it('holds what the schema describes', () => {
    const schema = (written: Record<string, unknown>) => typeOf(written).replaceAll(/\s+/g, ' ').trim();
    expect(schema({ type: ['string', 'null'] })).toBe('string | null');
    expect(schema({ anyOf: [{ const: 1 }, { enum: ['a', 'b'] }] })).toBe('1 | "a" | "b"');
    expect(schema({ anyOf: [{}, { type: 'null' }] })).toBe('unknown');
    expect(schema({ not: {} })).toBe('never');
    expect(schema({ allOf: [{ $ref: '#/$defs/A' }, { type: 'null' }] })).toBe('(A) & (null)');
    expect(schema({ type: 'array', prefixItems: [{ type: 'number' }, {}] })).toBe('[number, unknown]');
    expect(schema({ type: 'object' })).toBe('Record<string, never>');
    const properties = { 'a-b': { type: 'integer' }, c: { description: 'an */ end', type: 'null' } };
    expect(schema({ type: 'object', properties, required: ['c'] })).toBe(
      '{ "a-b"?: number; /** an * / end */ c: null; }',
    );
    const open = { type: 'object', properties: { id: { type: 'string' } }, additionalProperties: {} };
    expect(schema(open)).toBe('{ id?: string; } & Record<string, unknown>');
    const byName = { type: 'object', additionalProperties: {}, propertyNames: { enum: ['a'] } };
    expect(schema(byName)).toBe('Partial<Record<"a", unknown>>');
  });
});
