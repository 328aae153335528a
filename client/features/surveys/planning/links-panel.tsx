import { useEffect } from 'react';
import type { Survey, SurveyLink } from '../../../../contract/surveys.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { addressOfLink, useFreshLinks } from './fresh-links.ts';
import { linksTable } from './links-table.ts';

/** Personal links as they were made: to be copied or saved now, because the service keeps none of them. */
export function LinksPanel({ survey: { id, title } }: { survey: Survey }) {
  const words = useTranslations();
  const { t } = words;
  const links = useFreshLinks((fresh) => fresh.links[id]);
  const isKept = useFreshLinks((fresh) => fresh.kept.has(id));
  const keep = useFreshLinks((fresh) => fresh.keep);
  useWarning(links !== undefined && !isKept);
  if (links === undefined) return null;
  const download = () => {
    saveFile(
      new Blob([linksTable(links, words)], { type: 'text/csv' }),
      t('survey.links.fileName', { title }),
    );
    keep(id);
  };
  const lines = () =>
    links.map((link) => `${link.name} (${t(`survey.role.${link.role}`)}): ${addressOfLink(link)}`).join('\n');
  return (
    <section className="card stack-tight links-panel" aria-labelledby="survey-links">
      <h2 id="survey-links">{t('survey.links.title', { count: links.length })}</h2>
      <p className={isKept ? 'notice' : 'notice notice-problem'}>
        <strong>{t('survey.links.once')}</strong> {t('survey.links.onceText')}
      </p>
      <p className="row">
        <button type="button" className="button button-main" onClick={download}>
          {t('survey.links.download')}
        </button>
        <CopyButton text={lines} onCopied={() => keep(id)}>
          {t('survey.links.copyAll')}
        </CopyButton>
      </p>
      <LinksTable links={links} />
    </section>
  );
}

function LinksTable({ links }: { links: readonly SurveyLink[] }) {
  const { t } = useTranslations();
  return (
    <ScrollBox className="links-table" label={t('survey.links.table')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('survey.links.school')}</th>
            <th scope="col">{t('survey.links.role')}</th>
            <th scope="col">{t('survey.links.link')}</th>
            <th scope="col">
              <span className="hidden-text">{t('survey.links.copy')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.respondentId}>
              <th scope="row">{link.name}</th>
              <td>{t(`survey.role.${link.role}`)}</td>
              <td className="link-address">{addressOfLink(link)}</td>
              <td>
                <CopyButton text={() => addressOfLink(link)} label={link.name}>
                  {t('survey.links.copy')}
                </CopyButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The window is not closed by mistake while it alone holds the links. */
function useWarning(isWanted: boolean) {
  useEffect(() => {
    if (!isWanted) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isWanted]);
}
