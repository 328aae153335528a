import type { GraphAnswer } from '../../../contract/graphs.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { tiesOverTime } from './period-answers.ts';
import { namesOf, useTieDates } from './tie-words.ts';

/** Alliances of a case with the years in which they stood. */
export function AlliancesList({ graphs }: { graphs: readonly GraphAnswer[] }) {
  const { t } = useTranslations();
  const datesOf = useTieDates();
  const names = namesOf(graphs);
  const alliances = tiesOverTime(graphs).filter(({ layer }) => layer === 'partnership');
  if (alliances.length === 0) return null;
  return (
    <section className="card stack-tight">
      <h3>{t('case.alliances.title')}</h3>
      <ul className="bullets bullets-in">
        {alliances.map((tie) => (
          <li key={`${tie.from} ${tie.to} ${tie.validFrom ?? ''}`}>
            {names.get(tie.from)} – {names.get(tie.to)} <span className="muted">· {datesOf(tie)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
