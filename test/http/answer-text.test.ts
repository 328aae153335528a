import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { textOfAnswer } from '../../server/http/answer-text.ts';

const textOf = async (answer: unknown) => (await textOfAnswer(answer)).bytes.toString();

it('is what JSON.stringify writes, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (answer) => {
      expect(await textOf(answer)).toBe(JSON.stringify(answer));
    }),
  );
});

const long = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    i % 7 === 0 ? undefined : { id: i, name: `ñandú "${String(i)}"` },
  );

it.each([
  ['lists', { a: long(1_700), b: [], c: long(500), d: long(501) }],
  ['fields without a value', { none: undefined, a: long(600), also: undefined }],
  ['a long list after other fields', { scope: { year: 2024 }, hash: 'x', actors: long(2_000), last: null }],
  ['only fields without a value', { none: undefined }],
])('is the same in parts: %s', async (_name, answer) => {
  expect(await textOf(answer)).toBe(JSON.stringify(answer));
});

it('lets others have their turn while it writes a long answer', async () => {
  let others = 0;
  const count = setInterval(() => (others += 1), 0);
  await textOf({ actors: long(50_000) });
  clearInterval(count);
  expect(others).toBeGreaterThan(5);
});

it('lets others have their turn between few items that are large', async () => {
  const networks = Array.from({ length: 40 }, (_, id) => ({ id, waves: long(4_000) }));
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  count();
  const text = await textOf({ networks, calibration: null });
  isDone = true;
  expect(text).toBe(JSON.stringify({ networks, calibration: null }));
  expect(turns).toBeGreaterThan(10);
});

it('refuses what cannot be written to whoever is sent it, and to nobody else', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  try {
    await expect(textOfAnswer({ count: 1n })).rejects.toThrow('BigInt');
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    process.off('unhandledRejection', unhandled);
  }
  expect(unhandled).not.toHaveBeenCalled();
});

it('writes an answer that is asked for again once', async () => {
  const answer = { items: [1, 2, 3] };
  await textOfAnswer(answer);
  const [second, third] = [await textOfAnswer(answer), await textOfAnswer(answer)];
  expect(third.bytes).toBe(second.bytes);
  const stringify = vi.spyOn(JSON, 'stringify');
  await textOfAnswer(answer);
  expect(stringify).not.toHaveBeenCalled();
  stringify.mockRestore();
});

it('names an answer by what it holds', async () => {
  const [one, same, other] = await Promise.all(
    [{ a: 1 }, { a: 1 }, { a: 2 }].map((each) => textOfAnswer(each)),
  );
  expect(one!.etag).toBe(same!.etag);
  expect(one!.etag).not.toBe(other!.etag);
});
