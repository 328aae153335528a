import type { NetworkEvent } from '../../../contract/network-events.ts';
import { attributeInLanguage, inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { detailGroups, interviewsOf, numberedTexts } from './numbered-texts.ts';

/** Whether a document tells more than that it exists: who was heard, and what was found. */
export const hasDetails = (event: NetworkEvent): boolean =>
  detailGroups.some((group) => numberedTexts(event, group, 'es').length > 0);

/** A published document as text: what it is, who was heard in it, what it found and where that stands. */
export function DocumentDetails({ document }: { document: NetworkEvent }) {
  const { t, format, language } = useTranslations();
  const year = document.date === null ? [] : [format.date(document.date)];
  const title =
    attributeInLanguage(language, document, 'name') ?? [t('document.untitled'), ...year].join(' · ');
  const note = inLanguage(language, document, 'note');
  const source = inLanguage(language, document, 'source');
  const when = attributeInLanguage(language, document, 'date_note');
  return (
    <section className="card stack-tight document" aria-label={title}>
      <h2>{title}</h2>
      {note !== null && <p>{note}</p>}
      <Interviews document={document} />
      <div className="columns">
        {detailGroups.map((group) => (
          <Texts key={group} group={group} texts={numberedTexts(document, group, language)} />
        ))}
      </div>
      {source !== null && (
        <p className="small muted">
          {t('document.source', { source: [source, when].filter((part) => part !== null).join(' · ') })}
        </p>
      )}
    </section>
  );
}

function Interviews({ document }: { document: NetworkEvent }) {
  const { t, format } = useTranslations();
  const { total, parts } = interviewsOf(document);
  if (total === null) return null;
  const listed = parts.map(({ size, count }) => t(`document.interviews.${size}`, { count }));
  return (
    <p>
      {t('document.interviews.total', { count: total, shown: format.count(total) })}
      {listed.length > 0 && ` (${format.list(listed)})`}.
    </p>
  );
}

function Texts({ group, texts }: { group: string; texts: readonly string[] }) {
  const { t } = useTranslations();
  if (texts.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{t(`document.${group}`)}</h3>
      <ul className="bullets bullets-in small">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
