import { defaultKitItems, kitItems } from '../../../contract/kit-items.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { KitDownloads } from './kit-downloads.tsx';
import { KitNetwork } from './kit-network.tsx';
import { BankItems } from './planning/bank-items.tsx';
import type { SectionProps } from './planning/section-props.ts';
import { RosterSection } from './planning/roster-section.tsx';
import { useDraft } from './planning/use-draft.ts';
import { StepCard } from './step-card.tsx';

/** What it takes to run the same survey on paper, in a workbook or in a form: which schools, which items, and the files. */
export default function SurveyKit() {
  const { t } = useTranslations();
  const section = useDraft(kitItems, defaultKitItems);
  const { draft } = section;
  useTitle(t('surveyKit.title'));
  return (
    <div className="stack">
      <PageHead
        under={[{ name: t('survey.list.title'), href: '/surveys' }]}
        title={t('surveyKit.title')}
        lead={t('surveyKit.lead')}
      />
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
    <StepCard id="kit-name" title={t('survey.network.title')}>
      <TextField
        label={t('survey.network.name')}
        value={draft.networkName}
        maxLength={200}
        onText={(networkName) => change({ networkName })}
      />
    </StepCard>
  );
}

function KitItems(section: SectionProps) {
  const { t } = useTranslations();
  return (
    <StepCard id="kit-items" title={t('survey.items.title')}>
      <p role="status">{t('survey.items.chosen', { count: section.draft.items.length })}</p>
      <BankItems {...section} />
    </StepCard>
  );
}
