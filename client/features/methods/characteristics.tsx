import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';

/** The ten characteristics: what the evidence of each can see of it, and what it cannot. */
export function Characteristics() {
  const { t, localize, termLabel } = useTranslations();
  const characteristics = useWholeList('listCharacteristics');
  return (
    <section className="stack-tight" id="characteristics">
      <h2>{t('methods.characteristics')}</h2>
      <p className="muted methods-lead">{t('methods.characteristicsLead')}</p>
      <QueryBoundary query={characteristics} height={480}>
        {(listed) => (
          <>
            <div className="columns">
              {listed.map(({ id, group, name, sees, cannotSee }) => (
                <article className="card stack-tight method" id={id} key={id}>
                  <div className="row-apart">
                    <h3>{localize(name)}</h3>
                    <span className="chip">{termLabel('characteristicGroup', group)}</span>
                  </div>
                  <dl className="pairs">
                    <dt>{t('methods.sees')}</dt>
                    <dd>{localize(sees)}</dd>
                    <dt>{t('methods.cannotSee')}</dt>
                    <dd>{localize(cannotSee)}</dd>
                  </dl>
                </article>
              ))}
            </div>
            {listed[0] && <p className="small muted">{localize(listed[0].source)}</p>}
          </>
        )}
      </QueryBoundary>
    </section>
  );
}
