import { useTranslations } from '../../../i18n/use-translations.ts';
import { AttendanceFields } from './attendance-fields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { RatingFields } from './rating-fields.tsx';
import { TiesFields } from './ties-fields.tsx';

const fieldsOf = { ties: TiesFields, rating: RatingFields, attendance: AttendanceFields };

/** An item as its respondent sees it: the words, and what can be answered. */
export function ItemFields(props: FieldsProps) {
  const { t, localize } = useTranslations();
  const { item } = props;
  const Fields = fieldsOf[item.kind];
  const Heading = props.isPart ? 'h3' : 'h1';
  return (
    <fieldset className="answer-item">
      <legend>
        <Heading className="answer-text" tabIndex={-1}>
          {localize(item.text)}
        </Heading>
      </legend>
      {item.help !== null && <p className="muted">{localize(item.help)}</p>}
      {item.sensitive && <p className="notice answer-sensitive">{t('survey.item.sensitive')}</p>}
      <Fields {...props} />
    </fieldset>
  );
}
