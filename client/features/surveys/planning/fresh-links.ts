import { create } from 'zustand';
import type { SurveyLink } from '../../../../contract/surveys.ts';

type FreshLinks = {
  /** By survey: the links that the service has just given, and will not give again. */
  links: Readonly<Record<string, readonly SurveyLink[]>>;
  /** Surveys whose links somebody has copied or saved. */
  kept: ReadonlySet<string>;
  add: (survey: string, links: readonly SurveyLink[]) => void;
  keep: (survey: string) => void;
};

/** Personal links, held by this window alone and gone with it. A newer link takes the place of the one before. */
export const useFreshLinks = create<FreshLinks>((set) => ({
  links: {},
  kept: new Set(),
  add: (survey, links) =>
    set(({ links: before, kept }) => {
      const renewed = new Set(links.map(({ respondentId }) => respondentId));
      const others = (before[survey] ?? []).filter(({ respondentId }) => !renewed.has(respondentId));
      return {
        links: { ...before, [survey]: [...others, ...links] },
        kept: new Set([...kept].filter((each) => each !== survey)),
      };
    }),
  keep: (survey) => set(({ kept }) => ({ kept: new Set([...kept, survey]) })),
}));

/** The whole address of a personal link, to be sent. */
export const addressOfLink = ({ path }: Pick<SurveyLink, 'path'>): string => window.location.origin + path;
