import { useEffect, useRef, useState } from 'react';
import type { SurveyItem } from '../../../../contract/surveys.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { emptyAnswer } from '../answering/answer-changes.ts';
import type { ItemContext } from '../answering/fields-props.ts';
import { ItemFields } from '../answering/item-fields.tsx';
import type { SurveyDraft } from './survey-draft.ts';

type PreviewProps = { draft: SurveyDraft; items: readonly SurveyItem[]; onClose: () => void };

/** The survey as a respondent of its first school will see it, on a page as wide as a phone; nothing is kept. */
export function SurveyPreview({ draft, items, onClose }: PreviewProps) {
  const { t } = useTranslations();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const [answer, setAnswer] = useState(emptyAnswer);
  useEffect(() => dialog.current?.showModal(), []);
  const item = items[at]!;
  return (
    <dialog ref={dialog} className="dialog preview" aria-labelledby="survey-preview" onClose={onClose}>
      <div className="row-apart preview-heading">
        <h2 id="survey-preview">{t('survey.preview.title')}</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('survey.preview.close')}
        </button>
      </div>
      <p className="small muted">
        {draft.roster.length === 0
          ? t('survey.preview.noSchools')
          : t('survey.item.place', { at: at + 1, all: items.length })}
      </p>
      <ItemFields
        isPart
        key={item.id}
        item={item}
        sheet={contextOf(draft)}
        answer={answer}
        onChange={setAnswer}
      />
      <div className="answer-nav">
        <button type="button" className="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t('survey.item.back')}
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={at === items.length - 1}
          onClick={() => setAt(at + 1)}
        >
          {t('survey.item.next')}
        </button>
      </div>
    </dialog>
  );
}

/** As the service would give it. */
function contextOf({ roster, activities, cap }: SurveyDraft): ItemContext {
  const most = Number(cap);
  return {
    actorId: roster[0]?.id ?? '',
    survey: {
      roster: roster.map(({ id, name, detail }) => ({ actorId: id, name, rbd: null, comunaName: detail })),
      activities: activities
        .filter(({ name }) => name.trim() !== '')
        .map(({ name, date }, index) => ({ id: String(index), name, date: date === '' ? null : date })),
      maxNominations: Number.isInteger(most) && most > 0 ? most : null,
    },
  };
}
