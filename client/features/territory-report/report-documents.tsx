import type { TerritoryDetail } from '../../../contract/territories.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { DocumentDetails } from '../documents/document-details.tsx';
import { documentsOf } from '../territory/documents-of.ts';

/** What published documents say of the territory, whole; those about a territory inside of it by name. */
export function ReportDocuments({ territory }: { territory: TerritoryDetail }) {
  const { t, language } = useTranslations();
  const { own, inside } = documentsOf(territory);
  return (
    <>
      {own.map((event) => (
        <DocumentDetails key={event.id} document={event} />
      ))}
      {inside.length > 0 && (
        <section className="stack-tight">
          <h2>{t('document.inside')}</h2>
          <ul className="bullets bullets-in">
            {inside.map((event) => (
              <li key={event.id}>{inLanguage(language, event, 'note') ?? t('document.untitled')}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
