import type { NetworkEvent } from '../../../contract/network-events.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { eventDate } from './event-number.ts';

/** What is not (yet) a tie, by how firm it is. */
const kinds = ['law', 'plan', 'recommendation'] as const;

/** What the law allows and demands, what was planned and what is recommended: who may do what, apart from what was done. */
export function CaseRules({ events }: { events: readonly NetworkEvent[] }) {
  const words = useTranslations();
  const { t, language } = words;
  const rules = kinds
    .map((kind) => ({ kind, events: events.filter((event) => event.kind === kind) }))
    .filter((rule) => rule.events.length > 0);
  if (!rules.some(({ kind }) => kind === 'law')) return null;
  return (
    <section className="card stack-tight">
      <h2>{t('case.rules.title')}</h2>
      {rules.map((rule) => (
        <div key={rule.kind}>
          <h3>{t(`case.rules.${rule.kind}`)}</h3>
          <ul className="bullets bullets-in small">
            {rule.events.map((event) => {
              const date = eventDate(event, words);
              return (
                <li key={event.id}>
                  {inLanguage(language, event, 'note')}
                  <span className="muted">
                    {date !== null && ` · ${date}`} · {inLanguage(language, event, 'source')}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
