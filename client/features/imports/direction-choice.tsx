import { directions } from '../../../contract/table-readings.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Choice } from './choice.tsx';
import type { StepProps } from './step-props.ts';

/** Whether ties run from one to the other or between the two: where the files do not say, somebody must. */
export function DirectionChoice({ preview, decide }: StepProps) {
  const { t } = useTranslations();
  const { direction, doubts } = preview.recognised;
  if (direction === null && !doubts.includes('direction')) return null;
  return (
    <Choice
      doubt="direction"
      isOpen={direction === null}
      title={t('import.direction.title')}
      options={directions.map((each) => ({
        value: each,
        text: t(`import.direction.${each}`),
        note: t(`import.direction.${each}Text`),
      }))}
      value={direction}
      onChange={(next) => decide({ direction: next })}
    />
  );
}
