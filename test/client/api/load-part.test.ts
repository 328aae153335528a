import { describe, expect, it, vi } from 'vitest';
import { loadPart, PartProblem } from '../../../client/api/load-part.ts';

const missing = new TypeError('Failed to fetch dynamically imported module: /assets/x.js');
const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);

describe('a part of the program that does not come', () => {
  it('is loaded again before anybody is told', async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(missing).mockResolvedValue('part');
    expect(await loadPart(load, yes, [0])).toBe('part');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is gone where the service is there, and out of reach where it is not', async () => {
    const load = () => Promise.reject(missing);
    await expect(loadPart(load, yes, [0, 0])).rejects.toMatchObject({ isUpdated: true });
    await expect(loadPart(load, no, [0, 0])).rejects.toMatchObject({ isUpdated: false });
    await expect(loadPart(load, no, [0, 0])).rejects.toBeInstanceOf(PartProblem);
  });

  it('is not loaded again where it came and is broken', async () => {
    const load = vi.fn(() => Promise.reject(new Error('fault')));
    await expect(loadPart(load, yes, [0])).rejects.toThrow('fault');
    expect(load).toHaveBeenCalledTimes(1);
  });
});
