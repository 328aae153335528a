import { describe, expect, it } from 'vitest';
import { JobRequest } from '../../../contract/jobs.ts';
import { canBeInDatabase, tasksOf } from '../../../server/use-cases/measuring/database-tasks.ts';

const request = (more: object) =>
  JobRequest.parse({ territory: 'country:cl', metrics: ['coreness'], ...more });

describe('what the database is asked for', () => {
  it.each([
    [{}, true],
    [{ metrics: [], groups: ['components', 'leiden'] }, true],
    [{ metrics: ['pagerank'], parameters: { strength: true } }, true],
    [{ metrics: ['coreness', 'degree'] }, false],
    [{ metrics: ['constructor'] }, false],
    [{ layers: ['co-membership'] }, false],
    [{ nullModel: { model: 'swaps', draws: 99 } }, false],
    [{ territory: undefined, network: 'network:demo-01' }, false],
  ])('of %j: %s', (more, can) => {
    expect(canBeInDatabase(request(more))).toBe(can);
  });

  it('is each metric once, with the parameters of the catalogue, in the scale that they want', () => {
    const metrics = ['betweenness', 'harmonic', 'betweenness'];
    const tasks = tasksOf(
      request({ metrics, directed: true, parameters: { normalised: true, direction: 'in' } }),
    );
    expect(tasks.map(({ metric }) => metric)).toEqual([
      { id: 'betweenness', directed: true },
      { id: 'harmonic', directed: true, direction: 'in' },
    ]);
    expect(tasks.map(({ scaled }) => scaled(6, 4))).toEqual([1, 2]);
    expect(tasks[0]!.scaled({ undefined: 'too-few-actors' }, 2)).toEqual({ undefined: 'too-few-actors' });
  });

  it('refuses a parameter that none of its metrics has', () => {
    expect(() => tasksOf(request({ parameters: { damping: 0.5 } }))).toThrow(/damping/);
  });
});
