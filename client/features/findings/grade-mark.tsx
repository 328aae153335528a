import type { Grade } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** Filled (finding), half filled (not confirmed) or an open circle (fact): told apart without colour. */
const shapes: Record<Grade, { outline: string; fill: string }> = {
  finding: { outline: 'M1 1H13V13H1Z', fill: 'M1 1H13V13H1Z' },
  unconfirmed: { outline: 'M1 1H13V13H1Z', fill: 'M1 13L13 13L13 1Z' },
  fact: { outline: 'M7 1A6 6 0 1 1 7 13A6 6 0 1 1 7 1Z', fill: '' },
};

/** How sure a flag is, by mark and word; a fact, which has no grade, by a mark of its own. */
export function GradeMark({ grade }: { grade: Grade }) {
  const { termLabel } = useTranslations();
  const { outline, fill } = shapes[grade];
  return (
    <span className={`grade grade-${grade}`}>
      <svg width="14" height="14" aria-hidden="true">
        <path d={outline} fill="none" stroke="currentColor" strokeWidth="2" />
        <path d={fill} fill="currentColor" />
      </svg>
      {termLabel('grade', grade)}
    </span>
  );
}
