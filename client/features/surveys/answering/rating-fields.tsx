import { withRating } from './answer-changes.ts';
import type { FieldsProps } from './fields-props.ts';
import { ScaleChoice } from './scale-choice.tsx';
import { useTranslations } from '../../../i18n/use-translations.ts';

/** How far one agrees, in four steps; a choice can be taken back. */
export function RatingFields({ item, answer, onChange }: FieldsProps) {
  const { localize } = useTranslations();
  return (
    <ScaleChoice
      name={item.id}
      legend={localize(item.text)}
      options={(item.scale ?? []).map(({ value, label }) => ({ value, text: localize(label) }))}
      value={answer.ratings[item.id] ?? null}
      onChange={(score) => onChange(withRating(answer, item.id, score))}
    />
  );
}
