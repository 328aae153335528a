import { describe, expect, it } from 'vitest';
import { englishOf, factsOf } from '../../contract/english.ts';

const attributes = { section: '§ 2, nota 1', section_en: '§ 2, note 1', name_en: 'Treasury', value: 7 };

describe('the English of a record', () => {
  it('is that of every text that has one, by the name of its Spanish', () => {
    expect(englishOf(attributes)).toEqual({ section: '§ 2, note 1', name: 'Treasury' });
    expect(englishOf({ value: 7 })).toBeUndefined();
  });

  it('is none of the facts', () => {
    expect(factsOf(attributes)).toEqual({ section: '§ 2, nota 1', value: 7 });
  });
});
