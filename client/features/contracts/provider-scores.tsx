import type { TerritoryContracts } from '../../../contract/contracts.ts';
import { evaluators, isEvaluatorRole } from '../../../contract/support-records.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { ProviderName } from './provider-name.tsx';

type Provider = Pick<
  TerritoryContracts['providers'][number],
  'id' | 'name' | 'isNaturalPerson' | 'evaluations'
>;
type SideScore = Provider['evaluations'][number];

/** Scores by who gave them, side by side: one mean over all would hide who thinks what. */
export function ProviderScores({ providers }: { providers: readonly Provider[] }) {
  const { t } = useTranslations();
  const rated = providers.filter(({ evaluations }) => evaluations.length > 0);
  const others = rated.some(({ evaluations }) =>
    evaluations.some(({ evaluator }) => !isEvaluatorRole(evaluator)),
  );
  return (
    <section className="card stack-tight">
      <h2>{t('contracts.scores.title')}</h2>
      {rated.length === 0 ? (
        <p className="muted">{t('contracts.scores.none')}</p>
      ) : (
        <>
          <p className="small muted">{t('contracts.scores.text')}</p>
          <ScrollBox label={t('contracts.scores.title')}>
            <table className="plain-table card-rows support-table">
              <thead>
                <tr>
                  <th scope="col">{t('contracts.column.provider')}</th>
                  {evaluators.map((side) => (
                    <th key={side} scope="col">
                      {t(`contracts.side.${side}`)}
                    </th>
                  ))}
                  {others && <th scope="col">{t('contracts.side.other')}</th>}
                </tr>
              </thead>
              <tbody>
                {rated.map((provider) => (
                  <ScoreRow key={provider.id} provider={provider} others={others} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </>
      )}
    </section>
  );
}

function ScoreRow({ provider, others }: { provider: Provider; others: boolean }) {
  const { t } = useTranslations();
  const { evaluations } = provider;
  return (
    <tr>
      <th scope="row">
        <ProviderName provider={provider} />
      </th>
      {evaluators.map((side) => (
        <td key={side} data-label={t(`contracts.side.${side}`)}>
          <Scores scores={evaluations.filter(({ evaluator }) => evaluator === side)} />
        </td>
      ))}
      {others && (
        <td data-label={t('contracts.side.other')}>
          <Scores scores={evaluations.filter(({ evaluator }) => !isEvaluatorRole(evaluator))} named />
        </td>
      )}
    </tr>
  );
}

function Scores({ scores, named = false }: { scores: readonly SideScore[]; named?: boolean }) {
  const { t, format } = useTranslations();
  if (scores.length === 0) return <span className="muted">—</span>;
  return scores.map(({ evaluator, evaluatorName, score, count, dimensions }) => (
    <div key={evaluator}>
      {named && `${evaluatorName ?? evaluator}: `}
      <strong>{format.number(score, 1)}</strong>{' '}
      <span className="small muted">
        {t('contracts.scores.count', { count, shown: format.count(count) })}
      </span>
      {dimensions.map((of) => (
        <span key={of.dimension} className="small muted support-place">
          {of.dimension}: {format.number(of.score, 1)}
        </span>
      ))}
    </div>
  ));
}
