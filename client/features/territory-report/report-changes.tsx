import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ChangeList } from '../territory/change-list.tsx';
import { changesOf } from '../territory/year-changes.ts';

/** What happened to schools between the years of the register, in words. */
export function ReportChanges({ territory }: { territory: TerritoryDetail }) {
  const { t } = useTranslations();
  const changes = changesOf(territory.events);
  // Of a simulated territory there is no register, and so no years to compare.
  if (territory.simulated) return null;
  return (
    <section className="stack-tight">
      <h2>{t('territory.changes.title')}</h2>
      {changes.length === 0 ? <p>{t('territory.changes.none')}</p> : <ChangeList changes={changes} />}
    </section>
  );
}
