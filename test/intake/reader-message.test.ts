import { expect, it } from 'vitest';
import { readerMessage } from '../../server/intake/reader-message.ts';

it('gives what a library says, without the bytes of the file and no longer than a sentence', () => {
  expect(readerMessage(new Error('unexpected end'), 'broken')).toBe('unexpected end');
  expect(readerMessage(new Error('bad name: \0\u0014\uFFFDa\nb'), 'broken')).toBe('bad name: a b');
  expect(readerMessage(new Error('x'.repeat(9_000)), 'broken')).toBe(`${'x'.repeat(200)}…`);
});

it('has words for what is no error', () => {
  expect(readerMessage('text', 'broken')).toBe('broken');
});
