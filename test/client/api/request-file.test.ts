import { afterEach, expect, test, vi } from 'vitest';
import { RequestProblem } from '../../../client/api/problem.ts';
import { fileNameOf, requestFile } from '../../../client/api/request-file.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['attachment; filename="red-2024.gexf"', 'red-2024.gexf'],
  [`attachment; filename="red-?.zip"; filename*=UTF-8''red-%C3%B1.zip`, 'red-ñ.zip'],
  [null, 'telar'],
])('the name in %s', (disposition, name) => {
  expect(fileNameOf(disposition)).toBe(name);
});

const send = () => requestFile('exportNetworkView', { params: { id: 'red:a' }, body: { format: 'gexf' } });

test('a file comes with the name that the service gives it', async () => {
  const answer = new Response('<gexf/>', {
    headers: { 'content-disposition': 'attachment; filename="a.gexf"' },
  });
  const fetched = vi.fn().mockResolvedValue(answer);
  vi.stubGlobal('fetch', fetched);
  const { file, name } = await send();
  expect([await file.text(), name]).toEqual(['<gexf/>', 'a.gexf']);
  expect(fetched).toHaveBeenCalledWith(
    '/api/v1/networks/red%3Aa/export',
    expect.objectContaining({ method: 'POST' }),
  );
});

test('a refusal and a service that is not reached are problems, and never a file', async () => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response('{}', { status: 400 })));
  await expect(send()).rejects.toMatchObject({ status: 400 });
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new Error('away')));
  await expect(send()).rejects.toBeInstanceOf(RequestProblem);
  await expect(send()).rejects.toMatchObject({ status: 0 });
});
