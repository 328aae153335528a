import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SurveyItem } from '../../../../contract/surveys.ts';
import type { SectionProps } from './section-props.ts';
import { emptyDraft, type SurveyDraft } from './survey-draft.ts';

/** A draft to be written section by section: of the network in the address, with a few items to begin with. */
export function useDraft(bank: readonly SurveyItem[], items: readonly string[]): SectionProps {
  const [search] = useSearchParams();
  const [draft, setDraft] = useState<SurveyDraft>(() => ({
    ...emptyDraft(new Date().getFullYear()),
    items,
    networkId: search.get('network'),
  }));
  return { draft, bank, change: (part) => setDraft((before) => ({ ...before, ...part })) };
}
