import type { GraphAnswer } from '../../../contract/graphs.ts';
import { attributeInLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { SourceLine } from '../documents/source-line.tsx';
import { tiesOverTime } from './period-answers.ts';
import { namesOf, useTieDates } from './tie-words.ts';

const columns = ['from', 'tie', 'to', 'when', 'source'] as const;

/** Every tie of a case with its dates, what is noted of it and the document and section that say so. */
export function CaseTies({ graphs }: { graphs: readonly GraphAnswer[] }) {
  const { t, format, language, layerName } = useTranslations();
  const datesOf = useTieDates();
  const names = namesOf(graphs);
  const ties = tiesOverTime(graphs);
  const title = t('case.ties.title', { count: ties.length, shown: format.count(ties.length) });
  return (
    <details className="card stack-tight">
      <summary>
        <h2 className="case-summary">{title}</h2>
      </summary>
      <ScrollBox label={title}>
        <table className="plain-table card-rows">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`case.ties.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ties.map((tie, index) => {
              const note = attributeInLanguage(language, tie, 'note');
              return (
                <tr key={index}>
                  <td data-label={t('case.ties.from')}>{names.get(tie.from)}</td>
                  <td data-label={t('case.ties.tie')}>
                    {attributeInLanguage(language, tie, 'tie_type') ?? layerName(tie.layer)}
                  </td>
                  <td data-label={t('case.ties.to')}>{names.get(tie.to)}</td>
                  <td data-label={t('case.ties.when')}>{datesOf(tie)}</td>
                  <td data-label={t('case.ties.source')}>
                    <SourceLine record={tie} />
                    {note !== null && <div className="muted">{note}</div>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
