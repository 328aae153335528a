import { describe, expect, it } from 'vitest';
import { cacheKey } from '../../server/runtime/cache-key.ts';

describe('cacheKey', () => {
  it('is the same for the same request, whatever order its fields came in', () => {
    const key = cacheKey('3', 'graph', { id: 'a', limit: 5, layers: ['x', 'y'], options: { p: 1, q: 2 } });
    expect(cacheKey('3', 'graph', { options: { q: 2, p: 1 }, layers: ['x', 'y'], limit: 5, id: 'a' })).toBe(
      key,
    );
    expect(cacheKey('3', 'graph', { id: 'a' })).toBe(cacheKey('3', 'graph', { id: 'a', year: undefined }));
  });

  it('differs by version, story, value and order of a list', () => {
    const keys = [
      cacheKey('3', 'graph', { layers: ['x', 'y'] }),
      cacheKey('4', 'graph', { layers: ['x', 'y'] }),
      cacheKey('3', 'measure', { layers: ['x', 'y'] }),
      cacheKey('3', 'graph', { layers: ['y', 'x'] }),
      cacheKey('3', 'graph', { layers: ['x'] }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
