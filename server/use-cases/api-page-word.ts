import type { Bilingual } from '../../contract/identifiers.ts';
import { narrator } from '../narrative/narrator.ts';

/** A sentence of the page of the API, in both languages. */
export const apiPageWord = (key: string): Bilingual => narrator.sentence(`api-page.${key}`);
