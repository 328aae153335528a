import { useId, useState, type ReactNode } from 'react';
import type { PatternReading } from '../../../contract/assessments.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { FindingDetail } from './finding-detail.tsx';

type Part = 'questions' | 'lookAlikes' | 'detail';
type MoreProps = { reading: PatternReading; patternName: string };

/** What a card keeps folded, each part behind a button; `first` stands before the buttons. */
export function FindingMore({ reading, patternName, first }: MoreProps & { first: ReactNode }) {
  const { t } = useTranslations();
  const [open, setOpen] = useState<Part | null>(null);
  const id = useId();
  return (
    <>
      <div className="row finding-actions no-print">
        {first}
        {partsOf(reading).map((part) => (
          <button
            key={part}
            type="button"
            className="toggle"
            aria-expanded={open === part}
            aria-controls={open === part ? id : undefined}
            aria-label={t('findings.detailOf', { part: t(`findings.${part}`), pattern: patternName })}
            onClick={() => setOpen(open === part ? null : part)}
          >
            {t(`findings.${part}`)}
          </button>
        ))}
      </div>
      {open !== null && (
        <div id={id} className="finding-part">
          <PartOf reading={reading} part={open} paper={false} />
        </div>
      )}
    </>
  );
}

/** The same parts with nothing folded, each under its name, as on paper. */
export function FindingWhole({ reading }: { reading: PatternReading }) {
  const { t } = useTranslations();
  return partsOf(reading).map((part) => (
    <div key={part} className="finding-part">
      <p className="small">
        <strong>{t(`findings.${part}`)}</strong>
      </p>
      <PartOf reading={reading} part={part} paper />
    </div>
  ));
}

const partsOf = (reading: PatternReading): Part[] => [
  ...(reading.questions.length > 0 ? (['questions'] as const) : []),
  ...(reading.lookAlikes.length > 0 ? (['lookAlikes'] as const) : []),
  'detail',
];

function PartOf({ reading, part, paper }: { reading: PatternReading; part: Part; paper: boolean }) {
  const { localize, termLabel } = useTranslations();
  if (part === 'detail') return <FindingDetail reading={reading} paper={paper} />;
  return (
    <ul className="bullets small">
      {part === 'questions'
        ? reading.questions.map((text) => <li key={text.es}>{localize(text)}</li>)
        : reading.lookAlikes.map(({ id, text, checked }) => (
            <li key={id}>
              {localize(text)} <span className="muted">({termLabel('checked', checked)})</span>
            </li>
          ))}
    </ul>
  );
}
