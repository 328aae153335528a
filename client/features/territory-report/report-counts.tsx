import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';

/** The schools that a SLEP runs, and all others of its comunas apart; of other territories all schools. */
export function ReportCounts({ territory }: { territory: TerritoryDetail }) {
  const { t, format } = useTranslations();
  const year = territory.years.at(-1);
  if (year === undefined) return <p className="notice">{t('territory.noRegister')}</p>;
  const { own } = year;
  const counts = own ?? { schools: year.working, enrolment: year.enrolment, rural: year.rural };
  return (
    <section className="stack-tight">
      <h2>
        {t(own === null ? 'territoryReport.schools' : 'territoryReport.ownSchools', { year: year.year })}
      </h2>
      <Facts
        label={t('territoryReport.schools', { year: year.year })}
        items={[
          { name: t('territoryReport.count.schools'), value: format.count(counts.schools) },
          { name: t('territoryReport.count.pupils'), value: format.count(counts.enrolment) },
          { name: t('territoryReport.count.rural'), value: format.count(counts.rural) },
        ]}
      />
      {own !== null && (
        <p>
          {t('territoryReport.others', {
            count: year.working - own.schools,
            shown: format.count(year.working - own.schools),
            pupils: format.count(year.enrolment - own.enrolment),
          })}
        </p>
      )}
      {own === null && territory.kind === 'slep' && !territory.simulated && (
        <p>{t('territoryReport.runsNone', { year: year.year })}</p>
      )}
    </section>
  );
}
