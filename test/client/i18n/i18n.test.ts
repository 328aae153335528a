import i18next from 'i18next';
import { beforeAll, expect, it, vi } from 'vitest';
import { startLanguages, withWords } from '../../../client/i18n/i18n.ts';
import { wordParts } from '../../../client/i18n/word-parts.ts';
import { usePreferences } from '../../../client/preferences.ts';
import english from '../../../client/i18n/en/imports.ts';
import spanish from '../../../client/i18n/es/imports.ts';

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  await startLanguages();
});

it('brings the words of a screen with the screen, and in another language when that is read', async () => {
  expect(i18next.exists('import.title')).toBe(false);
  expect(await withWords('imports', Promise.resolve('the screen'))).toBe('the screen');
  expect(i18next.t('import.title')).toBe(spanish.import.title);
  usePreferences.setState({ language: 'en' });
  await vi.waitFor(() => expect(i18next.language).toBe('en'));
  expect(i18next.t('import.title')).toBe(english.import.title);
  expect(i18next.t('import.title')).not.toBe(spanish.import.title);
  expect(document.documentElement.lang).toBe('en');
});

it('ends in the language chosen last, whichever is fetched first', async () => {
  usePreferences.setState({ language: 'es' });
  await vi.waitFor(() => expect(i18next.language).toBe('es'));
  const words = vi.spyOn(wordParts.everywhere, 'en').mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return import('../../../client/i18n/en.ts');
  });
  usePreferences.setState({ language: 'en' });
  usePreferences.setState({ language: 'es' });
  await words.mock.results[0]?.value;
  await new Promise((resolve) => setTimeout(resolve, 10));
  words.mockRestore();
  expect([i18next.language, document.documentElement.lang]).toEqual(['es', 'es-CL']);
});

it('shows no screen that was not fetched', async () => {
  const failed = new Error('not fetched');
  await expect(withWords('surveys', Promise.reject(failed))).rejects.toBe(failed);
});
