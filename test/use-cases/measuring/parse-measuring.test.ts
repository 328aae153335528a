import { describe, expect, it } from 'vitest';
import { parseMeasuring } from '../../../server/use-cases/measuring/parse-measuring.ts';

describe('parseMeasuring', () => {
  it('names metrics and parameters that do not exist, before anything is read', () => {
    expect(() => parseMeasuring({ metrics: ['charm'], seed: 1 }, 'metric')).toThrow(
      expect.objectContaining({ kind: 'invalid-request', field: 'metric' }) as Error,
    );
    expect(() => parseMeasuring({ metrics: ['degree'], parameters: { speed: 1 }, seed: 1 })).toThrow(
      expect.objectContaining({ kind: 'invalid-request', field: 'parameters' }) as Error,
    );
  });

  it('leaves metrics open that nobody named: they depend on the size of the graph', () => {
    expect(parseMeasuring({ seed: 7 })).toEqual({
      metrics: null,
      parameters: {},
      nullModel: undefined,
      seed: 7,
    });
  });
});
