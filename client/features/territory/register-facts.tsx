import type { TerritoryDetail } from '../../../contract/territories.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';
import type { Change } from '../explorer/use-explorer-state.ts';

type FactsProps = { territory: TerritoryDetail; year: number | null; change: Change };

/** What the register counts in one year, and what happened to schools between years. */
export function RegisterFacts({ territory, year, change }: FactsProps) {
  const { t, format, termLabel } = useTranslations();
  const facts = territory.years.find((row) => row.year === year);
  if (facts === undefined) return <p className="muted">{t('territory.noRegister')}</p>;
  const events = Object.entries(territory.events).filter(([, count]) => count > 0);
  return (
    <section className="stack-tight" aria-label={t('territory.register')}>
      <div className="row-apart">
        <h2>{t('territory.register')}</h2>
        <div className="segments" role="group" aria-label={t('territory.year')}>
          {territory.years.map((row) => (
            <button
              key={row.year}
              type="button"
              aria-pressed={row.year === year}
              onClick={() => change({ year: row.year }, 'replace')}
            >
              {row.year}
            </button>
          ))}
        </div>
      </div>
      <Facts
        label={t('territory.register')}
        items={[
          { name: t('territory.working'), value: format.count(facts.working) },
          { name: t('territory.public'), value: format.count(facts.publicWorking) },
          { name: t('territory.rural'), value: format.count(facts.rural) },
          { name: t('territory.enrolment'), value: format.count(facts.enrolment) },
          { name: t('territory.rows'), value: format.count(facts.schools) },
        ]}
      />
      {events.length > 0 && (
        <p className="row">
          <span className="muted small">{t('territory.events')}</span>
          {events.map(([kind, count]) => (
            <span className="chip" key={kind}>
              {eventLabel(kind, termLabel)}: {format.count(count)}
            </span>
          ))}
        </p>
      )}
      {!territory.simulated && <p className="small muted">{t('territory.source', { year })}</p>}
    </section>
  );
}

/** An event of the register with the years between which it happened: `closed.2022-2023`. */
function eventLabel(key: string, termLabel: (group: string, code: string) => string): string {
  const [kind = key, years] = key.split('.');
  return years === undefined
    ? termLabel('event', kind)
    : `${termLabel('event', kind)} ${years.replace('-', '–')}`;
}
