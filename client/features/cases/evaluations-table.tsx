import type { NetworkEvent } from '../../../contract/network-events.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { eventNumber } from './event-number.ts';
import { evaluationsOf } from './evaluations.ts';

/** What several evaluations say of the same, side by side: never averaged, each with its source. */
export function EvaluationsTable({ events }: { events: readonly NetworkEvent[] }) {
  const words = useTranslations();
  const { t, language, format } = words;
  const evaluations = evaluationsOf(events, language);
  if (evaluations === null) return null;
  const sources = evaluations.rows.flatMap(({ cells }) =>
    cells.flatMap((event) => (event === undefined ? [] : (inLanguage(language, event, 'source') ?? []))),
  );
  return (
    <section className="card stack-tight">
      <h2>{t('case.evaluations.title')}</h2>
      <p>{t('case.evaluations.lead')}</p>
      <ScrollBox label={t('case.evaluations.title')}>
        <table className="plain-table card-rows">
          <thead>
            <tr>
              <th scope="col">{t('case.evaluations.subject')}</th>
              {evaluations.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evaluations.rows.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((event, index) => (
                  <td key={index} data-label={evaluations.columns[index]}>
                    {event === undefined ? t('case.evaluations.none') : eventNumber(event, words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="small muted">{t('timeline.source', { source: format.list([...new Set(sources)]) })}</p>
    </section>
  );
}
