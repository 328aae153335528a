import type { ComponentType } from 'react';
import type { EndpointName } from '../contract/api.ts';
import { withWords } from './i18n/i18n.ts';
import type { WordPart } from './i18n/word-parts.ts';
import { lazyScreen } from './ui/lazy-part.tsx';
import { screenFor } from './features/access/screen-for.tsx';

/** Every screen of the explorer; its code and words come when it is first opened. */

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/** A screen with the words that only it and its like need. */
const screen = <Props extends object>(load: Load<Props>, ...parts: WordPart[]): ComponentType<Props> =>
  lazyScreen(() => parts.reduce((loaded, part) => withWords(part, loaded), load()));

/** The same for those only who may use an endpoint. */
const only = <Props extends object>(endpoint: EndpointName, load: Load<Props>, ...parts: WordPart[]) =>
  screenFor(endpoint, screen(load, ...parts));

export const Territory = screen(() => import('./features/territory/territory.tsx'), 'isolation', 'cases');
export const Isolated = only(
  'listIsolatedSchools',
  () => import('./features/isolation/isolated-schools.tsx'),
  'isolation',
);
export const TerritoryReport = only(
  'showSupportBoard',
  () => import('./features/territory-report/territory-report.tsx'),
  'support',
  'cases',
  'isolation',
);
export const Support = only('showSupportBoard', () => import('./features/support/support.tsx'), 'support');
export const Contracts = only(
  'showTerritoryContracts',
  () => import('./features/contracts/contracts.tsx'),
  'contracts',
);
export const Registry = only('listContracts', () => import('./features/contracts/registry.tsx'), 'contracts');
export const Levels = screen(() => import('./features/levels/levels.tsx'), 'work');
export const Comparison = only(
  'listAssessments',
  () => import('./features/comparison/networks-compared.tsx'),
);
export const Actor = screen(() => import('./features/actor/actor.tsx'), 'cases');
export const Network = screenFor(
  'showNetworkGraph',
  screen(() => import('./features/network/network.tsx')),
  screen(() => import('./features/network/network-totals.tsx')),
);
export const Report = only('showNetworkGraph', () => import('./features/network/network-report.tsx'));
export const WhatIf = only('measureWhatIf', () => import('./features/what-if/what-if.tsx'));
export const Assessments = only('listAssessments', () => import('./features/findings/assessments.tsx'));
export const Cases = screen(() => import('./features/cases/cases.tsx'), 'cases');
export const Case = screen(() => import('./features/cases/case-page.tsx'), 'cases');
export const Methods = screen(() => import('./features/methods/methods.tsx'));
export const MethodPage = screen(() => import('./features/methods/method-page.tsx'));
export const Import = only('previewImport', () => import('./features/imports/import.tsx'), 'imports');
export const Surveys = only(
  'listSurveys',
  () => import('./features/surveys/planning/surveys.tsx'),
  'surveys',
);
export const NewSurvey = only(
  'createSurvey',
  () => import('./features/surveys/planning/new-survey.tsx'),
  'surveys',
);
export const SurveyKit = only('writeSurveyKit', () => import('./features/surveys/kit.tsx'), 'surveys');
export const Survey = only('showSurvey', () => import('./features/surveys/planning/survey.tsx'), 'surveys');
export const PersonalLink = screen(() => import('./features/surveys/answering/survey-page.tsx'), 'surveys');
export const MyNetworks = only('changeNetwork', () => import('./features/own-networks/my-networks.tsx'));
export const SavedView = only('showView', () => import('./features/explorer/saved-view.tsx'));
export const SignIn = screen(() => import('./features/access/sign-in.tsx'), 'access');
export const FirstAccount = screen(() => import('./features/access/first-account.tsx'), 'access');
export const Invitation = screen(() => import('./features/access/invitation.tsx'), 'access');
export const MyAccount = screen(() => import('./features/access/my-account.tsx'), 'access');
export const Accounts = only('listAccounts', () => import('./features/access/accounts.tsx'), 'access');
export const Audit = only('listAudit', () => import('./features/access/audit.tsx'), 'access');
export const NotFound = screen(() => import('./not-found.tsx'));
