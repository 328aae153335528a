import type { ProviderHistory } from '../../../contract/contracts.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Facts } from '../../ui/facts.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SimulatedRibbon } from '../../ui/simulated-ribbon.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { ProviderName } from './provider-name.tsx';
import { ProviderScores } from './provider-scores.tsx';

/** What one provider did under contract, year by year, and how each side judges it. */
export function ProviderHistoryCards({ id }: { id: string }) {
  const history = useApiQuery('showProviderHistory', { params: { id } });
  return (
    <QueryBoundary query={history} height={320}>
      {(answer) => (
        <>
          {answer.simulated && <SimulatedRibbon />}
          <History answer={answer} />
          {answer.contracts > 0 && (
            <ProviderScores providers={[{ ...answer.provider, evaluations: answer.evaluations }]} />
          )}
        </>
      )}
    </QueryBoundary>
  );
}

function History({ answer }: { answer: ProviderHistory }) {
  const { t, format } = useTranslations();
  const { contracts, sostenedores, schools, amount, schoolsUnknown } = answer;
  const isUnknown = schools === 0 && schoolsUnknown > 0;
  return (
    <section className="card stack-tight">
      <h2>
        <ProviderName provider={answer.provider} />
      </h2>
      {contracts === 0 ? (
        <p className="muted">{t('contracts.registry.noHistory')}</p>
      ) : (
        <>
          <Facts
            label={t('contracts.registry.history')}
            items={[
              { name: t('contracts.total.contracts'), value: format.count(contracts) },
              { name: t('contracts.registry.sostenedores'), value: format.count(sostenedores) },
              {
                name: t('contracts.column.schools'),
                value: isUnknown ? t('contracts.unknown') : format.count(schools),
              },
              {
                name: t('contracts.registry.amount'),
                value:
                  amount === null
                    ? t('contracts.unknown')
                    : t('contracts.pesos', { shown: format.count(amount) }),
              },
            ]}
          />
          {answer.years.length > 0 && <Years years={answer.years} />}
          <LeftOut answer={answer} />
        </>
      )}
    </section>
  );
}

function Years({ years }: Pick<ProviderHistory, 'years'>) {
  const { t, format } = useTranslations();
  const most = Math.max(...years.map(({ contracts }) => contracts));
  return (
    <ScrollBox label={t('contracts.registry.history')}>
      <table className="plain-table history-table">
        <caption>{t('contracts.registry.history')}</caption>
        <thead>
          <tr>
            {(['year', 'contracts', 'schools', 'sostenedores'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'schools' || column === 'sostenedores' ? 'number' : undefined}
              >
                {t(`contracts.registry.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, contracts, schools, schoolsUnknown, sostenedores }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>
                <span className="history-bar">
                  <span
                    className="share-bar share-schools"
                    style={{ inlineSize: `${(contracts / most) * 70}%` }}
                    aria-hidden
                  />
                  {format.count(contracts)}
                </span>
              </td>
              <td className="number">
                {schools === 0 && schoolsUnknown > 0 ? t('contracts.unknown') : format.count(schools)}
              </td>
              <td className="number">{format.count(sostenedores)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** What the numbers leave out. */
function LeftOut({ answer }: { answer: ProviderHistory }) {
  const { t, format } = useTranslations();
  const lines = [
    ['contracts.registry.undated', answer.undated],
    ['contracts.reading.amountsUnknown', answer.amountsUnknown],
    ['contracts.reading.schoolsUnknown', answer.schoolsUnknown],
  ] as const;
  return (
    <ul className="small muted">
      {lines
        .filter(([, count]) => count > 0)
        .map(([key, count]) => (
          <li key={key}>{t(key, { count, shown: format.count(count) })}</li>
        ))}
    </ul>
  );
}
