import { useTranslations } from '../../i18n/use-translations.ts';
import { EditForm } from './edit-form.tsx';
import { EditList } from './edit-list.tsx';
import { useEditDraft } from './use-edit-draft.ts';
import { Advice, BothNumbers, BothPictures, type WhatIfProps } from './what-if-parts.tsx';

/** Pictures and numbers beside what is tried. */
export function WhatIfWide(props: WhatIfProps) {
  const { t } = useTranslations();
  const { simulation, edits, onEdits, onEdit, nameOf, preset } = props;
  const draft = useEditDraft(simulation.after, preset);
  return (
    <div className="split what-if">
      <div className="stack">
        <BothPictures simulation={simulation} />
        <BothNumbers simulation={simulation} edits={edits} />
      </div>
      <div className="stack">
        <section className="card stack-tight">
          <h2>{t('whatIf.try')}</h2>
          <EditForm draft={draft} onEdit={onEdit} />
        </section>
        <section className="card stack-tight">
          <h2>{t('whatIf.edits')}</h2>
          <EditList edits={edits} outcomes={simulation.outcomes} nameOf={nameOf} onEdits={onEdits} />
        </section>
        <Advice {...props} />
      </div>
    </div>
  );
}
