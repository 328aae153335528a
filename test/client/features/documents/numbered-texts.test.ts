import { expect, it } from 'vitest';
import { interviewsOf, numberedTexts } from '../../../../client/features/documents/numbered-texts.ts';
import { event } from '../cases/documented-case.ts';

const document = event('diagnosis', {
  kind: 'document',
  attributes: {
    voice_02: 'Directoras',
    voice_01: 'Equipo',
    voices: 2,
    focus_01: 'Foco',
    interviews_total: 7,
    interviews_individual: 7,
    interviews_group_2_3: 0,
  },
  english: { voice_01: 'Team' },
});

it('texts of one kind come in their order, in English where there is one', () => {
  expect(numberedTexts(document, 'voice', 'es')).toEqual(['Equipo', 'Directoras']);
  expect(numberedTexts(document, 'voice', 'en')).toEqual(['Team', 'Directoras']);
  expect(numberedTexts(document, 'principle', 'es')).toEqual([]);
});

it('interviews are counted by their size; a size that had none, or that is not known, is not listed', () => {
  expect(interviewsOf(document)).toEqual({ total: 7, parts: [{ size: 'individual', count: 7 }] });
  expect(interviewsOf(event('other'))).toEqual({ total: null, parts: [] });
});
