import type { SurveyLink } from '../../../../contract/surveys.ts';
import type { Translations } from '../../../i18n/use-translations.ts';
import { csvOf } from '../../../ui/csv.ts';
import { addressOfLink } from './fresh-links.ts';

/** Personal links as a table for spreadsheets and mail programs: one row a respondent. */
export function linksTable(links: readonly SurveyLink[], { t }: Pick<Translations, 't'>): string {
  const heading = (['school', 'actor', 'role', 'link'] as const).map((column) => t(`survey.links.${column}`));
  const rows = links.map((link) => [
    link.name,
    link.actorId,
    t(`survey.role.${link.role}`),
    addressOfLink(link),
  ]);
  return csvOf([heading, ...rows]);
}
