import type { DataStatement } from '../../../contract/data-statements.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';

/** What stands behind the numbers of a network: boundary, roster, who was asked and who answered, cap, sources. */
export function DataStatementPanel({ network }: { network: string }) {
  const { t } = useTranslations();
  const statement = useApiQuery('showStatement', { params: { id: network } });
  return (
    <section className="card stack-tight">
      <h2>{t('statement.title')}</h2>
      <p className="small muted">{t('statement.lead')}</p>
      <QueryBoundary query={statement} height={240}>
        {(answer) => <Statement statement={answer} />}
      </QueryBoundary>
    </section>
  );
}

function Statement({ statement }: { statement: DataStatement }) {
  const { localize } = useTranslations();
  const { es, en } = statement.sentences;
  return (
    <>
      <ul className="stack-tight">
        {es.map((sentence, at) => (
          <li key={sentence}>{localize({ es: sentence, en: en[at] ?? sentence })}</li>
        ))}
      </ul>
      {statement.waves.some(({ byLayer }) => byLayer.length > 0) && <AnswersByLayer statement={statement} />}
    </>
  );
}

function AnswersByLayer({ statement }: { statement: DataStatement }) {
  const { t, format, layerName } = useTranslations();
  const count = (value: number | null) => (value === null ? t('statement.unknown') : format.count(value));
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('statement.byLayer')}>
      <table className="plain-table">
        <caption>{t('statement.byLayer')}</caption>
        <thead>
          <tr>
            {(['survey', 'layer', 'answered', 'ties', 'mentions', 'atCap'] as const).map((name) => (
              <th key={name} scope="col" className={name === 'survey' || name === 'layer' ? '' : 'number'}>
                {t(`statement.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statement.waves.flatMap((wave) =>
            wave.byLayer.map(({ layer, ties, mentions, atCap }) => (
              <tr key={`${wave.waveId} ${layer}`}>
                <th scope="row">{wave.date === null ? wave.waveId : format.date(wave.date)}</th>
                <td>{layerName(layer)}</td>
                <td className="number">
                  {wave.respondents === null || wave.roster === null
                    ? t('statement.unknown')
                    : t('network.answeredOf', {
                        answered: format.count(wave.respondents),
                        roster: format.count(wave.roster),
                      })}
                </td>
                <td className="number">{format.count(ties)}</td>
                <td className="number">{format.count(mentions)}</td>
                <td className="number">{count(atCap)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
