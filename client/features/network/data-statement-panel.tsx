import type { DataStatement } from '../../../contract/data-statements.ts';
import { useApiQuery } from '../../api/use-api-query.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';

/** What stands behind the numbers of a network: boundary, roster, who was asked and who answered, cap, sources. */
export function DataStatementPanel({ network }: { network: string }) {
  const { t } = useTranslations();
  const statement = useApiQuery('showStatement', { params: { id: network } });
  return (
    <section className="card stack-tight">
      <h2>{t('statement.title')}</h2>
      <p className="small muted">
        {t(statement.data?.basis === 'documents' ? 'statement.leadDocuments' : 'statement.lead')}
      </p>
      <QueryBoundary query={statement} height={240}>
        {(answer) => <Statement statement={answer} />}
      </QueryBoundary>
    </section>
  );
}

/** Only where people were asked is there something to say of who answered what. */
const hasAnswers = ({ kind, byLayer }: DataStatement['waves'][number]): boolean =>
  kind === 'survey' && byLayer.length > 0;

function Statement({ statement }: { statement: DataStatement }) {
  const { localize } = useTranslations();
  const { es, en } = statement.sentences;
  return (
    <div className="columns">
      <ul className="stack-tight">
        {es.map((sentence, at) => (
          <li key={sentence}>{localize({ es: sentence, en: en[at] ?? sentence })}</li>
        ))}
      </ul>
      {statement.waves.some(hasAnswers) && <AnswersByLayer statement={statement} />}
    </div>
  );
}

const columns = ['layer', 'ties', 'mentions', 'atCap'] as const;

function AnswersByLayer({ statement }: { statement: DataStatement }) {
  const { t } = useTranslations();
  return (
    <ScrollBox label={t('statement.byLayer')}>
      <table className="plain-table">
        <caption>{t('statement.byLayer')}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={name === 'layer' ? '' : 'number'}>
                {t(`statement.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {statement.waves.filter(hasAnswers).map((wave) => (
          <WaveRows key={wave.waveId} wave={wave} />
        ))}
      </table>
    </ScrollBox>
  );
}

/** The layers of one wave, under its date and how many answered. */
function WaveRows({ wave }: { wave: DataStatement['waves'][number] }) {
  const { t, format, layerName } = useTranslations();
  const { date, respondents, roster } = wave;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length}>
          {date === null ? wave.waveId : format.date(date)}{' '}
          <span className="muted">
            ·{' '}
            {respondents === null || roster === null
              ? t('statement.answersUnknown')
              : t('statement.answered', {
                  answered: format.count(respondents),
                  roster: format.count(roster),
                })}
          </span>
        </th>
      </tr>
      {wave.byLayer.map(({ layer, ties, mentions, atCap }) => (
        <tr key={layer}>
          <th scope="row">{layerName(layer)}</th>
          <td className="number">{format.count(ties)}</td>
          <td className="number">{format.count(mentions)}</td>
          <td className="number">{atCap === null ? t('statement.unknown') : format.count(atCap)}</td>
        </tr>
      ))}
    </tbody>
  );
}
