import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { SurveyItem } from '../../../../contract/surveys.ts';
import { addressOfKitPage, addressOfSurvey } from '../../../addresses.ts';
import { request } from '../../../api/request.ts';
import { useApiQuery } from '../../../api/use-api-query.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { PageHead } from '../../../ui/page-head.tsx';
import { QueryBoundary } from '../../../ui/query-boundary.tsx';
import { useTitle } from '../../../ui/use-title.ts';
import { CreateSurvey } from './create-survey.tsx';
import { DetailsSection } from './details-section.tsx';
import { useFreshLinks } from './fresh-links.ts';
import { ItemsSection } from './items-section.tsx';
import { NetworkSection } from './network-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { RosterSection } from './roster-section.tsx';
import { newSurveyOf } from './survey-draft.ts';
import { useDraft } from './use-draft.ts';

/** A new survey: of which network and schools, who answers, what is asked, until when. */
export default function NewSurvey() {
  const { t } = useTranslations();
  useTitle(t('survey.new.title'));
  const bank = useApiQuery('listSurveyItems');
  const [search] = useSearchParams();
  return (
    <div className="stack">
      <PageHead
        under={[{ name: t('survey.list.title'), href: '/surveys' }]}
        title={t('survey.new.title')}
        lead={t('survey.new.lead')}
      >
        <p>
          <Link href={addressOfKitPage(search.get('network') ?? undefined)}>{t('surveyKit.entry')}</Link>
        </p>
      </PageHead>
      <QueryBoundary query={bank} height={900}>
        {({ items, defaults }) => <SurveyForm bank={items} defaults={defaults} />}
      </QueryBoundary>
    </div>
  );
}

type FormProps = { bank: readonly SurveyItem[]; defaults: readonly string[] };

function SurveyForm({ bank, defaults }: FormProps) {
  const section = useDraft(bank, defaults);
  const create = useCreateSurvey();
  return (
    <div className="stack import-steps">
      <NetworkSection {...section} />
      <RosterSection {...section} />
      <PeopleSection {...section} />
      <ItemsSection {...section} defaults={defaults} />
      <DetailsSection {...section} />
      <CreateSurvey
        {...section}
        isPending={create.isPending}
        error={create.error}
        onCreate={() => create.mutate(newSurveyOf(section.draft, bank))}
      />
    </div>
  );
}

/** Opens the survey, keeps its links for the page that shows them, and goes there. */
function useCreateSurvey() {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const add = useFreshLinks((fresh) => fresh.add);
  return useMutation({
    mutationFn: (body: ReturnType<typeof newSurveyOf>) => request('createSurvey', { body }),
    onSuccess: async ({ survey, links }) => {
      add(survey.id, links);
      await queries.invalidateQueries({ queryKey: ['all', 'listSurveys'] });
      navigate(addressOfSurvey(survey.id));
    },
  });
}
