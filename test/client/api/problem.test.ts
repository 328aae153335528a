import { describe, expect, it } from 'vitest';
import { adviceFor, problemOf, RequestProblem } from '../../../client/api/problem.ts';

const failed = (status: number) => new RequestProblem(status, null, '');

describe('advice', () => {
  it.each([
    [0, 'offline'],
    [400, 'invalid'],
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [413, 'too-large'],
    [422, 'refused'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'failed'],
  ])('for status %i is %s', (status, advice) => {
    expect(adviceFor(failed(status))).toBe(advice);
  });

  it('for what is no answer of the service is that something failed', () => {
    expect(adviceFor(new TypeError('x is not a function'))).toBe('failed');
  });
});

describe('the problem of a failed answer', () => {
  it('keeps code and values, from which the reader’s words are made', async () => {
    const body = {
      type: 'urn:telar:problem:refused-import',
      title: 'The import was refused',
      status: 422,
      detail: 'foto.jpg is a picture.',
      code: 'picture-file',
      values: { file: 'foto.jpg' },
    };
    const problem = await problemOf(new Response(JSON.stringify(body), { status: 422 }));
    expect(problem.problem).toMatchObject({ code: 'picture-file', values: { file: 'foto.jpg' } });
    expect(adviceFor(problem)).toBe('refused');
  });

  it('is a plain status where the answer is none of the service', async () => {
    const problem = await problemOf(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    expect(problem.problem).toBeNull();
    expect(problem.message).toBe('Bad Gateway');
  });
});
