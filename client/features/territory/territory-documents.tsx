import { Link } from 'wouter';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { DocumentDetails } from '../documents/document-details.tsx';

/** Published documents about a territory, as text; those about a territory inside of it by name. */
export function TerritoryDocuments({ territory }: { territory: TerritoryDetail }) {
  const { t, language } = useTranslations();
  const above = new Set([territory.id, ...territory.ancestors.map(({ id }) => id)]);
  const own = territory.documents.filter(({ territoryId }) => territoryId !== null && above.has(territoryId));
  const inside = territory.documents.filter((event) => !own.includes(event));
  return (
    <>
      {own.map((event) => (
        <DocumentDetails key={event.id} document={event} />
      ))}
      {inside.length > 0 && (
        <section className="card stack-tight">
          <h2>{t('document.inside')}</h2>
          <ul className="bullets bullets-in">
            {inside.map((event) => (
              <li key={event.id}>
                <Link href={addressOfTerritory(event.territoryId ?? territory.id)}>
                  {inLanguage(language, event, 'note') ?? t('document.untitled')}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
