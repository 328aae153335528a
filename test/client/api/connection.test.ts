import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { noteReached, requestFailedAgain, useConnection } from '../../../client/api/connection.ts';

describe('the connection with the service', () => {
  it('is lost and back by what requests find out', () => {
    noteReached(false);
    expect(useConnection.getState().lost).toBe(true);
    noteReached(true);
    expect(useConnection.getState().lost).toBe(false);
  });

  it('requests again what failed on the screen, and nothing else', async () => {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const failed = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('lost'))
      .mockResolvedValue('x');
    const fine = vi.fn(() => Promise.resolve('y'));
    const stops = [
      new QueryObserver(queries, { queryKey: ['failed'], queryFn: failed }).subscribe(() => undefined),
      new QueryObserver(queries, { queryKey: ['fine'], queryFn: fine }).subscribe(() => undefined),
    ];
    await vi.waitFor(() => expect(queries.getQueryState(['failed'])?.status).toBe('error'));
    await requestFailedAgain(queries);
    expect(queries.getQueryData(['failed'])).toBe('x');
    expect(fine).toHaveBeenCalledTimes(1);
    for (const stop of stops) stop();
  });
});
