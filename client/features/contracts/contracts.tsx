import { Link, useSearchParams } from 'wouter';
import type { TerritoryContracts } from '../../../contract/contracts.ts';
import { addressOfRegistry, addressOfTerritory } from '../../addresses.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { Facts } from '../../ui/facts.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { yearOfAddress } from '../../year-of-address.ts';
import { Concentration } from './concentration.tsx';
import { ContractTable } from './contract-table.tsx';
import { NoContracts } from './no-contracts.tsx';
import { ProviderScores } from './provider-scores.tsx';
import { WithoutSupport } from './without-support.tsx';

/** Contracts of assistance of a territory: who holds them, how each side judges them, and which schools have nobody. */
export default function ContractsScreen({ id }: { id: string }) {
  const { t } = useTranslations();
  const [search, setSearch] = useSearchParams();
  const year = yearOfAddress(search);
  const contracts = useApiQuery(
    'showTerritoryContracts',
    { params: { id }, query: { year } },
    { keepPrevious: true },
  );
  useTitle(t('contracts.title'));
  return (
    <div className="stack contracts-page">
      <PageHead
        under={[{ name: contracts.data?.name ?? id, href: addressOfTerritory(id) }]}
        title={t('contracts.title')}
        lead={t('contracts.lead')}
      >
        <p className="no-print">
          <Link href={addressOfRegistry({ territory: id })}>{t('contracts.registry.link')}</Link>
        </p>
      </PageHead>
      {contracts.data?.simulated && <SimulatedRibbon />}
      <QueryBoundary query={contracts} height={720}>
        {(answer) =>
          answer.contracts.length === 0 && year === null ? (
            <NoContracts title={t('contracts.empty.title')} />
          ) : (
            <ContractsBody
              answer={answer}
              onYear={(next) => setSearch(next === '' ? {} : { year: next }, { replace: true })}
            />
          )
        }
      </QueryBoundary>
    </div>
  );
}

type BodyProps = { answer: TerritoryContracts; onYear: (year: string) => void };

function ContractsBody({ answer, onYear }: BodyProps) {
  const { t } = useTranslations();
  return (
    <>
      <div className="choice-alone no-print">
        <Select
          label={t('contracts.year')}
          value={answer.year === null ? '' : String(answer.year)}
          options={[
            ['', t('contracts.anyYear')],
            ...answer.years.toReversed().map((year) => [String(year), String(year)] as const),
          ]}
          onChange={onYear}
        />
      </div>
      {answer.contracts.length === 0 ? (
        <p className="notice">{t('contracts.noneInYear', { year: answer.year })}</p>
      ) : (
        <>
          <Totals answer={answer} />
          <div className="columns">
            <Concentration answer={answer} />
            <WithoutSupport answer={answer} />
          </div>
          <ProviderScores providers={answer.providers} />
          <ContractTable answer={answer} />
        </>
      )}
      <Reading answer={answer} />
    </>
  );
}

function Totals({ answer }: { answer: TerritoryContracts }) {
  const { t, format } = useTranslations();
  const items = {
    contracts: answer.contracts.length,
    providers: answer.providers.length,
    schools: answer.schools,
    ...(answer.supportKnown ? { withoutSupport: answer.withoutSupport.length } : {}),
  };
  return (
    <Facts
      label={t('contracts.totals')}
      items={Object.entries(items).map(([name, value]) => ({
        name: t(`contracts.total.${name}`),
        value: format.count(value),
      }))}
    />
  );
}

/** What the numbers count, and what they leave out. */
function Reading({ answer }: { answer: TerritoryContracts }) {
  const { t, format } = useTranslations();
  const counted = (['amountsUnknown', 'schoolsUnknown', 'partlyElsewhere'] as const).filter(
    (name) => answer[name] > 0,
  );
  return (
    <section className="card stack-tight">
      <h2>{t('contracts.reading.title')}</h2>
      <ul className="bullets stack-tight support-reading">
        {counted.map((name) => (
          <li key={name}>
            {t(`contracts.reading.${name}`, { count: answer[name], shown: format.count(answer[name]) })}
          </li>
        ))}
        <li>{t('contracts.reading.shares')}</li>
        <li>{t('contracts.reading.hhi')}</li>
        <li>{t('contracts.reading.support')}</li>
        <li>{t('contracts.reading.undated')}</li>
        {answer.schoolsIn !== null && <li>{t('contracts.reading.register', { year: answer.schoolsIn })}</li>}
      </ul>
    </section>
  );
}
