import { useState } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { WhatField, WhoFields } from './edit-form.tsx';
import { EditList } from './edit-list.tsx';
import { useEditDraft } from './use-edit-draft.ts';
import { Advice, BothNumbers, BothPictures, type WhatIfProps } from './what-if-parts.tsx';

const steps = ['what', 'who', 'result'] as const;

/** On a phone: the pictures, and under them one step after the other. */
export function WhatIfSheet(props: WhatIfProps) {
  const { t } = useTranslations();
  const { simulation, edits, onEdits, onEdit, nameOf, preset } = props;
  const [step, setStep] = useState<(typeof steps)[number]>(edits.length > 0 ? 'result' : 'what');
  const draft = useEditDraft(simulation.after, preset);
  return (
    <div className="stack-tight what-if">
      <section className="card stack-tight what-if-sheet" aria-label={t('whatIf.try')}>
        <ol className="row what-if-steps">
          {steps.map((each, at) => (
            <li key={each}>
              <button
                type="button"
                className="toggle"
                aria-current={each === step ? 'step' : undefined}
                aria-pressed={each === step}
                onClick={() => setStep(each)}
              >
                {at + 1} · {t(`whatIf.step-${each}`)}
              </button>
            </li>
          ))}
        </ol>
        {step === 'what' && (
          <form className="stack-tight" onSubmit={(event) => (event.preventDefault(), setStep('who'))}>
            <WhatField draft={draft} />
            <p>
              <button type="submit" className="button button-main">
                {t('whatIf.next')}
              </button>
            </p>
          </form>
        )}
        {step === 'who' && (
          <form
            className="stack-tight"
            onSubmit={(event) => {
              event.preventDefault();
              if (draft.submit(onEdit)) setStep('result');
            }}
          >
            <WhoFields draft={draft} />
            <p>
              <button type="submit" className="button button-main" disabled={draft.edit === null}>
                {t('whatIf.apply')}
              </button>
            </p>
          </form>
        )}
        {step === 'result' && (
          <EditList edits={edits} outcomes={simulation.outcomes} nameOf={nameOf} onEdits={onEdits} />
        )}
      </section>
      {step === 'result' && <BothNumbers simulation={simulation} edits={edits} />}
      <BothPictures simulation={simulation} />
      {step !== 'who' && <Advice {...props} />}
    </div>
  );
}
