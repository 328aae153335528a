import type { Section } from '../../../contract/grades.ts';
import type { Translations } from '../../i18n/use-translations.ts';

/** What a section of the list is called. */
export const sectionTitle = (section: Section, { t }: Pick<Translations, 't'>): string =>
  t(`certainty.section.${section}`);
