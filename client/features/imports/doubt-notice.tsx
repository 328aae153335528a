import type { ReactNode } from 'react';
import { hinderingDoubts } from '../../../contract/import-doubts.ts';
import type { Doubt } from '../../../contract/imports.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { StepProps } from './step-props.ts';

type DoubtProps = StepProps & {
  doubt: Doubt;
  /** How it is resolved, where that is here. */
  children?: ReactNode;
};

/** The id of the place where a doubt is resolved. */
export const placeOf = (doubt: Doubt) => `doubt-${doubt}`;

/** What is in doubt: to be decided or accepted before anything is stored, or only shown. Nothing without the doubt. */
export function DoubtNotice({ preview, decide, doubt, children }: DoubtProps) {
  const { t } = useTranslations();
  const { recognised } = preview;
  if (!recognised.doubts.includes(doubt)) return null;
  const others = recognised.accepted.filter((each) => each !== doubt);
  return (
    <div className="notice doubt stack-tight" id={placeOf(doubt)} tabIndex={-1}>
      <p>
        <strong>{t(`import.doubt.${doubt}.title`)}</strong>
      </p>
      <p className="small">{t(`import.doubt.${doubt}.text`)}</p>
      {children}
      {hinderingDoubts(recognised).includes(doubt) && (
        <label className="check">
          <input
            type="checkbox"
            checked={recognised.accepted.includes(doubt)}
            onChange={(event) => decide({ accepted: event.target.checked ? [...others, doubt] : others })}
          />
          <span>{t(`import.doubt.${doubt}.accept`)}</span>
        </label>
      )}
    </div>
  );
}
