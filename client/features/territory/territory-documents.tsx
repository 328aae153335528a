import { Link } from 'wouter';
import type { NetworkEvent } from '../../../contract/network-events.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { addressOfTerritory } from '../../addresses.ts';
import { attributeInLanguage, inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { DocumentDetails } from '../documents/document-details.tsx';
import { documentsOf } from './documents-of.ts';

/** Published documents about a territory as short cards, whole when opened; those about a territory inside of it by name. */
export function TerritoryDocuments({ territory }: { territory: TerritoryDetail }) {
  const { t, language } = useTranslations();
  const { own, inside } = documentsOf(territory);
  if (territory.documents.length === 0) return null;
  return (
    <section className="card stack-tight">
      <h2>{t('territory.documents')}</h2>
      {own.map((event) => (
        <DocumentCard key={event.id} document={event} />
      ))}
      {inside.length > 0 && (
        <>
          <p className="muted">{t('document.inside')}</p>
          <ul className="bullets bullets-in">
            {inside.map((event) => (
              <li key={event.id}>
                <Link href={addressOfTerritory(event.territoryId ?? territory.id)}>
                  {inLanguage(language, event, 'note') ?? t('document.untitled')}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function DocumentCard({ document }: { document: NetworkEvent }) {
  const { t, language } = useTranslations();
  const title = attributeInLanguage(language, document, 'name') ?? t('document.untitled');
  const note = inLanguage(language, document, 'note');
  return (
    <div className="stack-tight">
      <p>
        <strong>{title}</strong>
      </p>
      {note !== null && <p className="small">{note}</p>}
      <details className="document-whole">
        <summary>{t('territory.readDocument')}</summary>
        <DocumentDetails document={document} />
      </details>
    </div>
  );
}
