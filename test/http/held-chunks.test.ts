import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { chunksUntil, holdChunks } from '../../server/http/held-chunks.ts';

/** Chunks that come at once, then what is waited for, then more. */
async function* chunks(
  first: readonly string[],
  later: Promise<unknown> | null,
  last: readonly string[] = [],
) {
  yield* first;
  await later;
  yield* last;
}

async function textOf(parts: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = '';
  for await (const part of parts) text += String(part);
  return text;
}

test('a short answer is held as a whole', async () => {
  expect(await holdChunks(chunks(['a', 'b'], null, ['c']))).toEqual({ held: ['a', 'b', 'c'], rest: null });
  expect(await holdChunks(chunks([], null))).toEqual({ held: [], rest: null });
});

test('a long one up to its bound, and the rest follows', async () => {
  const part = 'x'.repeat(20_000);
  const answer = await holdChunks(chunks([part, part, part], null, ['end']));
  expect(answer.held).toHaveLength(2);
  let ended = 0;
  const end = () => Promise.resolve(void ended++);
  expect(await textOf(chunksUntil(answer, end))).toBe(`${part}${part}${part}end`);
  expect(ended).toBe(1);
});

test('one whose next chunk takes long is begun after three seconds, and loses none', async () => {
  const begun = performance.now();
  const later = wait(4_000);
  const answer = await holdChunks(chunks(['a'], later, ['b', 'c']));
  expect(answer.held).toEqual(['a']);
  expect(performance.now() - begun).toBeLessThan(3_900);
  expect(await textOf(chunksUntil(answer, () => Promise.resolve()))).toBe('abc');
});

test('what fails after the beginning fails for its reader alone', async () => {
  const { promise, reject } = Promise.withResolvers<undefined>();
  const answer = await holdChunks(chunks(['a'], promise));
  reject(new Error('broken'));
  await expect(textOf(chunksUntil(answer, () => Promise.resolve()))).rejects.toThrow('broken');
});

test('what fails before its first chunk has no beginning', async () => {
  await expect(holdChunks(chunks([], Promise.reject(new Error('refused'))))).rejects.toThrow('refused');
});

test('a reader that goes while a chunk is under way ends its computing', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let sent = 0;
  async function* counted() {
    for await (const chunk of chunks(['a'], promise, ['b', 'c'])) {
      sent += 1;
      yield chunk;
    }
  }
  const reading = chunksUntil(await holdChunks(counted()), () => Promise.resolve());
  expect((await reading.next()).value).toBe('a');
  const left = reading.return(undefined);
  resolve(undefined);
  await left;
  expect(sent).toBe(2);
});
