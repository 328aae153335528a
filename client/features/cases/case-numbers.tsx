import type { NetworkEvent } from '../../../contract/network-events.ts';
import { attributeInLanguage, inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { isEvaluation } from './evaluations.ts';
import { eventDate, eventNumber } from './event-number.ts';

/** Numbers that the sources give, as exact as they give them; those of an evaluation stand in a table of their own. */
export function CaseNumbers({ events }: { events: readonly NetworkEvent[] }) {
  const words = useTranslations();
  const { t, language } = words;
  const numbers = events.flatMap((event) => {
    const number = isEvaluation(event) ? null : eventNumber(event, words);
    return number === null ? [] : [{ event, number }];
  });
  if (numbers.length === 0) return null;
  return (
    <section className="card stack-tight">
      <h2>{t('case.numbers.title')}</h2>
      <p className="small muted">{t('case.numbers.lead')}</p>
      <ul className="case-numbers">
        {numbers.map(({ event, number }) => {
          const when = eventDate(event, words) ?? attributeInLanguage(language, event, 'date_note');
          const source = inLanguage(language, event, 'source');
          const measure = attributeInLanguage(language, event, 'measure');
          return (
            <li key={event.id}>
              <strong>{number}</strong>
              <span className="small">
                {measure !== null && !number.endsWith(measure) && `${measure} · `}
                <span className="muted">{[when, source].filter((part) => part !== null).join(' · ')}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
