import { useState } from 'react';
import { surveyItemKinds, type SurveyItem } from '../../../../contract/surveys.ts';
import { layerById } from '../../../../contract/layers.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { minutesFor } from '../answering/answer-time.ts';
import { ActivitiesField } from './activities-field.tsx';
import { rivalsOf, withItem } from './item-choice.ts';
import type { SectionProps } from './section-props.ts';
import { asksAttendance } from './survey-draft.ts';
import { SurveyPreview } from './survey-preview.tsx';

/** What is asked: a short set to begin with, the whole bank to choose from, and how it will look. */
export function ItemsSection(props: SectionProps & { defaults: readonly string[] }) {
  const { t } = useTranslations();
  const { draft, bank, change, defaults } = props;
  const [isPreview, setPreview] = useState(false);
  const chosen = bank.filter(({ id }) => draft.items.includes(id));
  return (
    <section className="card stack-tight" aria-labelledby="survey-items">
      <h2 id="survey-items" className="step-heading">
        {t('survey.items.title')}
      </h2>
      <div className="row-apart">
        <p role="status">
          {t('survey.items.chosen', { count: chosen.length })} ·{' '}
          {t('survey.welcome.minutes', { count: minutesFor(chosen) })}
        </p>
        <span className="row">
          <button type="button" className="button" onClick={() => change({ items: defaults })}>
            {t('survey.items.defaults')}
          </button>
          <button
            type="button"
            className="button"
            disabled={chosen.length === 0}
            onClick={() => setPreview(true)}
          >
            {t('survey.items.preview')}
          </button>
        </span>
      </div>
      {surveyItemKinds.map((kind) => (
        <fieldset key={kind} className="plain-fieldset bank">
          <legend>{t(`survey.items.kind.${kind}`)}</legend>
          {bank
            .filter((item) => item.kind === kind)
            .map((item) => (
              <BankItem key={item.id} {...props} item={item} />
            ))}
        </fieldset>
      ))}
      {asksAttendance(draft, bank) && <ActivitiesField {...props} />}
      {isPreview && <SurveyPreview draft={draft} items={chosen} onClose={() => setPreview(false)} />}
    </section>
  );
}

/** One item of the bank to choose, with what it asks for beside whom. */
export function BankItem({ item, draft, bank, change }: SectionProps & { item: SurveyItem }) {
  const { t, localize } = useTranslations();
  const rival = rivalsOf(bank, item).find(({ id }) => draft.items.includes(id));
  const about = item.layer === null ? null : localize(layerById(item.layer).name);
  return (
    <label className="check bank-item">
      <input
        type="checkbox"
        checked={draft.items.includes(item.id)}
        onChange={({ target }) => change({ items: withItem(bank, draft.items, item, target.checked) })}
      />
      <span>
        {localize(item.text)}
        <span className="bank-notes small muted">
          {[
            about,
            item.asksDepth ? t('survey.items.withDepth') : null,
            item.kind === 'ties' && item.scale !== null ? t('survey.items.withStrength') : null,
            item.sensitive ? t('survey.items.sensitive') : null,
            rival === undefined ? null : t('survey.items.instead', { other: localize(rival.text) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </label>
  );
}
