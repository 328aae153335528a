import type { WhatIfAnswer } from '../../../contract/what-if.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { MethodLink } from '../methods/method-link.tsx';
import { useMeasureName } from '../methods/use-measure-name.ts';
import type { Edit } from './edits.ts';

type AdviceProps = { answer: WhatIfAnswer; nameOf: (id: string) => string; onEdit: (edit: Edit) => void };

const measure = 'fragmentation.distance';

/** The one tie that would bring all nearest, and the one loss that would part them most, in the network as it would be. */
export function WhatIfAdvice({ answer, nameOf, onEdit }: AdviceProps) {
  const { t, format } = useTranslations();
  const name = useMeasureName()(measure);
  const { bestTie, worstLoss } = answer;
  const numbers = ({ before, after }: { before: number; after: number }) => ({
    before: format.number(before),
    after: format.number(after),
  });
  return (
    <>
      <section className="card stack-tight">
        <h2>{t('whatIf.best')}</h2>
        {bestTie === null ? (
          <p className="muted">{t('whatIf.bestNone')}</p>
        ) : (
          <>
            <p>
              {t('whatIf.bestText', {
                from: nameOf(bestTie.from),
                to: nameOf(bestTie.to),
                ...numbers(bestTie),
              })}{' '}
              <MethodLink id={measure} name={name} />
            </p>
            <p>
              <button
                type="button"
                className="button"
                onClick={() => onEdit({ type: 'add-tie', from: bestTie.from, to: bestTie.to })}
              >
                {t('whatIf.bestTry')}
              </button>
            </p>
            {bestTie.searched < bestTie.of && (
              <p className="small muted">
                {t('whatIf.bestSearched', {
                  searched: format.count(bestTie.searched),
                  of: format.count(bestTie.of),
                })}
              </p>
            )}
            <p className="small muted">{t('whatIf.bestNote')}</p>
          </>
        )}
      </section>
      {worstLoss !== null && worstLoss.after > worstLoss.before && (
        <section className="card stack-tight">
          <h2>{t('whatIf.worst')}</h2>
          <p>
            {t('whatIf.worstText', { name: nameOf(worstLoss.actor), ...numbers(worstLoss) })}{' '}
            <MethodLink id={measure} name={name} />
          </p>
          <p>
            <button
              type="button"
              className="button"
              onClick={() => onEdit({ type: 'remove-actor', id: worstLoss.actor })}
            >
              {t('whatIf.worstTry')}
            </button>
          </p>
        </section>
      )}
    </>
  );
}
