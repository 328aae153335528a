import { Fragment } from 'react';
import type { NetworkEvent } from '../../../contract/network-events.ts';
import { addressOfActor } from '../../addresses.ts';
import { attributeInLanguage, inLanguage } from '../../i18n/in-language.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { LinkedList } from '../../ui/linked-list.tsx';
import { eventDate, eventNumber } from './event-number.ts';
import { stagesOf } from './timeline.ts';

type TimelineProps = {
  events: readonly NetworkEvent[];
  /** Whether they are of one network, whose source may put them in stages; those of several are in the order of dates alone. */
  staged?: boolean;
};

/** What happened, stage by stage, each event with its number in words, who took part and where it stands. */
export function Timeline({ events, staged = true }: TimelineProps) {
  const { t, language } = useTranslations();
  if (events.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{t('timeline.title')}</h2>
      {stagesOf(events, staged).map((stage, index) => {
        const [first] = stage.events;
        const name = stage.name === null ? null : attributeInLanguage(language, first!, 'stage');
        const heading = name ?? (first!.date === null ? t('timeline.undated') : null);
        return (
          <Fragment key={index}>
            {heading !== null && <h3 className="timeline-stage">{heading}</h3>}
            <ol className="timeline">
              {stage.events.map((event) => (
                <Event key={event.id} event={event} />
              ))}
            </ol>
          </Fragment>
        );
      })}
    </section>
  );
}

function Event({ event }: { event: NetworkEvent }) {
  const words = useTranslations();
  const { t, termLabel, language } = words;
  const date = eventDate(event, words);
  const number = eventNumber(event, words);
  const scope = attributeInLanguage(language, event, 'scope');
  const source = inLanguage(language, event, 'source');
  const dateNote = attributeInLanguage(language, event, 'date_note');
  return (
    <li className={date === null ? 'timeline-event timeline-event-undated' : 'timeline-event'}>
      <p className="timeline-date">
        {date ?? t('timeline.noDate')}
        {dateNote !== null && <span className="small muted"> · {dateNote}</span>}
      </p>
      <div className="timeline-text">
        <p>
          <span className="chip">{termLabel('eventKind', event.kind)}</span>{' '}
          {inLanguage(language, event, 'note')}
        </p>
        {number !== null && (
          <p className="timeline-number">{[number, scope].filter((part) => part !== null).join(' · ')}</p>
        )}
        {event.actors.length > 0 && (
          <p className="small">
            <LinkedList
              items={event.actors.map((actor) => ({
                id: actor.id,
                name: inLanguage(language, actor, 'name'),
                href: addressOfActor(actor.id),
              }))}
            />
          </p>
        )}
        {source !== null && <p className="small muted">{t('timeline.source', { source })}</p>}
      </div>
    </li>
  );
}
