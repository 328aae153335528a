import { layerById } from '../../../../contract/layers.ts';
import { surveyItemKinds, type SurveyItem } from '../../../../contract/surveys.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { rivalsOf, withItem } from './item-choice.ts';
import type { SectionProps } from './section-props.ts';

/** The whole bank to choose from, kind by kind. */
export function BankItems(props: SectionProps) {
  const { t } = useTranslations();
  const byKind = surveyItemKinds.map(
    (kind) => [kind, props.bank.filter((item) => item.kind === kind)] as const,
  );
  return byKind
    .filter(([, items]) => items.length > 0)
    .map(([kind, items]) => (
      <fieldset key={kind} className="plain-fieldset bank">
        <legend>{t(`survey.items.kind.${kind}`)}</legend>
        {items.map((item) => (
          <BankItem key={item.id} {...props} item={item} />
        ))}
      </fieldset>
    ));
}

/** One item of the bank to choose, with what it asks for beside whom. */
function BankItem({ item, draft, bank, change }: SectionProps & { item: SurveyItem }) {
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
