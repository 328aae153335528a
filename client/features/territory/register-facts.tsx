import type { ReactNode } from 'react';
import type { TerritoryDetail, TerritoryYear } from '../../../contract/territories.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';

type FactsProps = {
  territory: TerritoryDetail;
  year: number | null;
  /** Networks of which a survey is there; `null`: not known yet. Left out where its reader is given no networks. */
  surveyed?: number | null;
};

/** What the register counts in one year: of a SLEP its own schools first, and those of others apart. */
export function RegisterFacts({ territory, year, surveyed }: FactsProps) {
  const { t, format } = useTranslations();
  const facts = territory.years.find((row) => row.year === year);
  if (facts === undefined) return <p className="muted">{t('territory.noRegister')}</p>;
  const surveys = surveyed === undefined ? [] : [surveysItem(surveyed, { t, format })];
  const items =
    facts.own === null ? wholeItems(facts, { t, format }) : ownItems(facts, facts.own, { t, format });
  const [last, ...before] = items.toReversed();
  return (
    <section className="stack-tight" aria-label={t('territory.register')}>
      <Facts label={t('territory.register')} items={[...before.toReversed(), ...surveys, last!]} />
      {territory.kind === 'slep' && facts.own === null && <NotYet territory={territory} facts={facts} />}
    </section>
  );
}

type Words = Pick<ReturnType<typeof useTranslations>, 't' | 'format'>;
type Item = { name: string; value: ReactNode };

const surveysItem = (surveyed: number | null, { t, format }: Words): Item => ({
  name: t('territory.fact.surveyed', { count: surveyed ?? 0 }),
  value: surveyed === null ? '…' : format.count(surveyed),
});

function ownItems(
  facts: TerritoryYear,
  own: NonNullable<TerritoryYear['own']>,
  { t, format }: Words,
): Item[] {
  const others = { schools: facts.working - own.schools, enrolment: facts.enrolment - own.enrolment };
  return [
    { name: t('territory.fact.own', { count: own.schools }), value: format.count(own.schools) },
    { name: t('territory.fact.pupils', { count: own.enrolment }), value: format.count(own.enrolment) },
    { name: t('territory.fact.rural', { count: own.rural }), value: format.count(own.rural) },
    {
      name: t('territory.fact.sameTerritory'),
      value: (
        <span className="fact-text">
          {t('territory.fact.others', {
            count: others.schools,
            schools: format.count(others.schools),
            pupils: format.count(others.enrolment),
          })}
        </span>
      ),
    },
  ];
}

function wholeItems(facts: TerritoryYear, { t, format }: Words): Item[] {
  return [
    { name: t('territory.fact.working', { count: facts.working }), value: format.count(facts.working) },
    {
      name: t('territory.fact.public', { count: facts.publicWorking }),
      value: format.count(facts.publicWorking),
    },
    { name: t('territory.fact.pupils', { count: facts.enrolment }), value: format.count(facts.enrolment) },
    { name: t('territory.fact.rural', { count: facts.rural }), value: format.count(facts.rural) },
  ];
}

/** A SLEP before it takes its schools over runs none: that is not the number of public schools. */
function NotYet({ territory, facts }: { territory: TerritoryDetail; facts: TerritoryYear }) {
  const { t, format } = useTranslations();
  const schools = {
    count: facts.publicWorking,
    schools: format.count(facts.publicWorking),
    year: facts.year,
  };
  return (
    <p className="notice">
      {territory.firstYear === null
        ? t('territory.notYet', schools)
        : t('territory.notYetUntil', { ...schools, from: territory.firstYear })}
    </p>
  );
}
