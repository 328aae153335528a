import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { defaultKitItems, kitItems } from '../../../contract/survey-kits.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { KitDownloads } from './kit-downloads.tsx';
import { KitNetwork } from './kit-network.tsx';
import { BankItem } from './planning/items-section.tsx';
import type { SectionProps } from './planning/section-props.ts';
import { RosterSection } from './planning/roster-section.tsx';
import { emptyDraft, type SurveyDraft } from './planning/survey-draft.ts';

/** What it takes to run the same survey on paper, in a workbook or in a form: which schools, which items, and the files. */
export default function SurveyKit() {
  const { t } = useTranslations();
  const [search] = useSearchParams();
  const [draft, setDraft] = useState<SurveyDraft>(() => ({
    ...emptyDraft(new Date().getFullYear()),
    items: defaultKitItems,
    networkId: search.get('network'),
  }));
  const section = {
    draft,
    bank: kitItems,
    change: (part: Partial<SurveyDraft>) => setDraft((before) => ({ ...before, ...part })),
  };
  useTitle(t('surveyKit.title'));
  return (
    <div className="stack">
      <div className="stack-tight">
        <Breadcrumbs
          steps={[{ name: t('survey.list.title'), href: '/surveys' }, { name: t('surveyKit.title') }]}
        />
        <h1>{t('surveyKit.title')}</h1>
        <p className="muted methods-lead">{t('surveyKit.lead')}</p>
      </div>
      <div className="stack import-steps">
        {draft.networkId === null ? (
          <>
            <KitName {...section} />
            <RosterSection {...section} />
          </>
        ) : (
          <KitNetwork id={draft.networkId} />
        )}
        <KitItems {...section} />
        <KitDownloads draft={draft} />
      </div>
    </div>
  );
}

function KitName({ draft, change }: SectionProps) {
  const { t } = useTranslations();
  return (
    <section className="card stack-tight" aria-labelledby="kit-name">
      <h2 id="kit-name" className="step-heading">
        {t('survey.network.title')}
      </h2>
      <label className="field">
        <span>{t('survey.network.name')}</span>
        <input
          className="input"
          value={draft.networkName}
          maxLength={200}
          onChange={({ target }) => change({ networkName: target.value })}
        />
      </label>
    </section>
  );
}

const kinds = ['ties', 'rating'] as const;

function KitItems(props: SectionProps) {
  const { t } = useTranslations();
  const { draft, bank } = props;
  return (
    <section className="card stack-tight" aria-labelledby="kit-items">
      <h2 id="kit-items" className="step-heading">
        {t('survey.items.title')}
      </h2>
      <p role="status">{t('survey.items.chosen', { count: draft.items.length })}</p>
      {kinds.map((kind) => (
        <fieldset key={kind} className="plain-fieldset bank">
          <legend>{t(`survey.items.kind.${kind}`)}</legend>
          {bank
            .filter((item) => item.kind === kind)
            .map((item) => (
              <BankItem key={item.id} {...props} item={item} />
            ))}
        </fieldset>
      ))}
    </section>
  );
}
