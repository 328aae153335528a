import { withAttendance } from './answer-changes.ts';
import type { FieldsProps } from './fields-props.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';

const options = [
  ['yes', true],
  ['no', false],
] as const;

/** Whether somebody of the school came, activity by activity; each can be left open. */
export function AttendanceFields({ sheet, answer, onChange }: FieldsProps) {
  const { t, format } = useTranslations();
  return sheet.survey.activities.map(({ id, name, date }) => (
    <fieldset key={id} className="activity">
      <legend>
        {name}
        {date !== null && <span className="muted"> · {format.date(date)}</span>}
      </legend>
      <div className="scale scale-two">
        {options.map(([option, attended]) => (
          <label key={option} className="tile">
            <input
              type="radio"
              name={id}
              checked={answer.attendance[id] === attended}
              onChange={() => onChange(withAttendance(answer, id, attended))}
            />
            <span>{t(`survey.attendance.${option}`)}</span>
          </label>
        ))}
      </div>
      {answer.attendance[id] !== undefined && (
        <button
          type="button"
          className="text-button"
          aria-label={`${t('survey.item.clear')}: ${name}`}
          onClick={() => onChange(withAttendance(answer, id, null))}
        >
          {t('survey.item.clear')}
        </button>
      )}
    </fieldset>
  ));
}
