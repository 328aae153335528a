import type { BestTie, WorstLoss } from '../../../contract/what-if.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { MethodLink } from '../methods/method-link.tsx';
import { useMeasureName } from '../methods/use-measure-name.ts';
import type { Edit } from './edits.ts';

type CardProps = { nameOf: (id: string) => string; onEdit: (edit: Edit) => void };

const measure = 'fragmentation.distance';

type BestProps = CardProps & { title: string; bestTie: BestTie | null; withNote?: boolean };

/** The one tie that would bring all nearest, in the network as it would be. */
export function BestTieCard({ title, bestTie, withNote = false, nameOf, onEdit }: BestProps) {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight">
      <h2>{title}</h2>
      {bestTie === null ? (
        <p className="muted">{t('whatIf.bestNone')}</p>
      ) : (
        <>
          <BestTieWords bestTie={bestTie} nameOf={nameOf} />
          <p>
            <button
              type="button"
              className="button"
              aria-label={t('whatIf.bestTryLabel', { from: nameOf(bestTie.from), to: nameOf(bestTie.to) })}
              onClick={() => onEdit({ type: 'add-tie', from: bestTie.from, to: bestTie.to })}
            >
              {t('whatIf.bestTry')}
            </button>
          </p>
        </>
      )}
      {withNote && <p className="small muted">{t('whatIf.bestNote')}</p>}
    </section>
  );
}

function BestTieWords({ bestTie, nameOf }: { bestTie: BestTie; nameOf: CardProps['nameOf'] }) {
  const { t, format } = useTranslations();
  const name = useMeasureName()(measure);
  const { from, to, before, after, searched, of } = bestTie;
  const numbers = { before: format.number(before), after: format.number(after) };
  return (
    <>
      <p>
        {t('whatIf.bestText', { from: nameOf(from), to: nameOf(to), ...numbers })}{' '}
        <MethodLink id={measure} name={name} />
      </p>
      {searched < of && (
        <p className="small muted">
          {t('whatIf.bestSearched', { searched: format.count(searched), of: format.count(of) })}
        </p>
      )}
    </>
  );
}

/** The one loss that would part them most; nothing where none would. */
export function WorstLossCard({ worstLoss, nameOf, onEdit }: CardProps & { worstLoss: WorstLoss | null }) {
  const { t, format } = useTranslations();
  const name = useMeasureName()(measure);
  if (worstLoss === null || worstLoss.after <= worstLoss.before) return null;
  const { actor, before, after } = worstLoss;
  const numbers = { before: format.number(before), after: format.number(after) };
  return (
    <section className="card stack-tight">
      <h2>{t('whatIf.worst')}</h2>
      <p>
        {t('whatIf.worstText', { name: nameOf(actor), ...numbers })} <MethodLink id={measure} name={name} />
      </p>
      <p>
        <button type="button" className="button" onClick={() => onEdit({ type: 'remove-actor', id: actor })}>
          {t('whatIf.worstTry')}
        </button>
      </p>
    </section>
  );
}
