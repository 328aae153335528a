import { useState } from 'react';
import { fold } from '../../../../contract/fold.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { withDetail, withMark, withNobody } from './answer-changes.ts';
import type { FieldsProps } from './fields-props.ts';
import { useAnnounced } from '../use-announced.ts';
import { RosterRow } from './roster-row.tsx';

/** A list that fits on one screen needs no search. */
const searchFrom = 9;

/** Whom of the list: none, or some of them, each with how often or how far where the item wants it. */
export function TiesFields({ item, sheet, answer, onChange }: FieldsProps) {
  const { t, format } = useTranslations();
  const [text, setText] = useState('');
  const { nobody = false, marked = [] } = answer.ties[item.id] ?? {};
  const most = sheet.survey.maxNominations;
  const isFull = most !== null && marked.length >= most;
  const roster = sheet.survey.roster
    .filter(({ actorId }) => actorId !== sheet.actorId)
    .sort((a, b) => format.compare(a.name, b.name));
  const shown = roster.filter(({ name, rbd, comunaName }) =>
    fold(`${name} ${String(rbd ?? '')} ${comunaName ?? ''}`).includes(fold(text)),
  );
  const count = countText(marked.length, most, t);
  useAnnounced(count);
  return (
    <>
      <label className="tile tile-none">
        <input
          type="checkbox"
          checked={nobody}
          onChange={({ target }) => onChange(withNobody(answer, item.id, target.checked))}
        />
        <span>{t('survey.item.none')}</span>
      </label>
      {roster.length >= searchFrom && (
        <TextField
          label={t('survey.item.search', { count: roster.length })}
          className="input input-tall"
          type="search"
          value={text}
          autoComplete="off"
          onText={setText}
        />
      )}
      <p className={isFull ? 'answer-count answer-count-full' : 'answer-count'}>
        <strong>{count}</strong>
        {isFull && ` · ${t('survey.item.full')}`}
      </p>
      <ul className="roster">
        {shown.map((entry) => {
          const mark = marked.find(({ to }) => to === entry.actorId) ?? null;
          return (
            <RosterRow
              key={entry.actorId}
              item={item}
              entry={entry}
              mark={mark}
              disabled={isFull && mark === null}
              onMark={(isMarked) => onChange(withMark(answer, item.id, entry.actorId, isMarked))}
              onDetail={(detail) => onChange(withDetail(answer, item.id, entry.actorId, detail))}
            />
          );
        })}
      </ul>
      {shown.length === 0 && <p role="status">{t('survey.item.nothingFound', { text })}</p>}
    </>
  );
}

function countText(count: number, most: number | null, t: ReturnType<typeof useTranslations>['t']): string {
  return most === null ? t('survey.item.marked', { count }) : t('survey.item.markedOf', { count, most });
}
