import { describe, expect, it } from 'vitest';
import { chooseEngine } from '../../../server/use-cases/measuring/choose-engine.ts';

describe('chooseEngine', () => {
  it('measures itself what is small enough, whatever the server has', () => {
    for (const version of [null, '2.13.4'])
      expect(chooseEngine({ ties: 1_000, operations: 1e6, version }).engine).toBe('telar');
  });

  it('leaves many ties or much work to the database, and says why', () => {
    const many = chooseEngine({ ties: 6_000_000, operations: 1, version: '2.13.4' });
    expect(many.engine).toBe('graph-data-science');
    expect(many.because).toMatch(/6000000 ties are more than/);
    const much = chooseEngine({ ties: 1, operations: 1e12, version: '2.13.4' });
    expect(much).toMatchObject({ engine: 'graph-data-science' });
    expect(much.because).toMatch(/1\.0e\+12 steps/);
  });

  it('measures itself without the library, and says that it is missing', () => {
    const choice = chooseEngine({ ties: 6_000_000, operations: 1, version: null });
    expect(choice.engine).toBe('telar');
    expect(choice.because).toMatch(/does not have Graph Data Science/);
  });
});
