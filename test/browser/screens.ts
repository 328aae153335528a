import type { Page } from 'playwright-core';
import { acceptImport, dropFile } from './bring-file.ts';

/** A screen of the explorer by a name, with an address that the shipped data can fill. */
export type Screen = {
  name: string;
  path: string;
  /** What a reader does to come to it. */
  reach?: (page: Page) => Promise<void>;
  /** What it asks for is not there, and it has to say so. */
  missing?: true;
};

/** @param strength another one each time that it is stored: the same again would be nothing new */
const surveyOf = (strength: number): string =>
  [
    'network,wave,layer,from,to,strength',
    `traida,2024,joint-work,school:553,school:554,${String(strength)}`,
    'traida,2024,joint-work,school:554,school:558,mucho',
  ].join('\n');
let stored = 1;

/** What stands beside the picture of a network, one thing at a time. */
const networkTabs: readonly Screen[] = ['actors', 'numbers', 'profile', 'members', 'changes', 'more'].map(
  (tab) => ({ name: `network-${tab}`, path: `/networks/network:demo-02?tab=${tab}` }),
);

/** Every screen, each where it has most to show. The page of the API is no part of the explorer: docs-page.test.ts. */
export const screens: readonly Screen[] = [
  { name: 'home', path: '/' },
  { name: 'country', path: '/territories/country:cl' },
  { name: 'region', path: '/territories/region:04' },
  { name: 'territory', path: '/territories/slep:0402' },
  { name: 'territory-list', path: '/territories/slep:0402?tab=list' },
  { name: 'territory-ties', path: '/territories/slep:0402?tab=ties' },
  { name: 'territory-report', path: '/territories/slep:0402/report' },
  { name: 'territory-simulated', path: '/territories/slep:demo' },
  { name: 'territory-simulated-report', path: '/territories/slep:demo/report' },
  { name: 'isolated-schools', path: '/territories/slep:demo/isolated-schools' },
  { name: 'isolated-on-record', path: '/territories/slep:0402/isolated-schools?km=20' },
  { name: 'levels', path: '/territories/slep:demo/levels' },
  { name: 'levels-on-record', path: '/territories/slep:0902/levels' },
  { name: 'support', path: '/territories/slep:demo/support' },
  { name: 'support-unknown', path: '/territories/slep:0402/support' },
  { name: 'contracts-registry', path: '/contracts' },
  { name: 'contracts-unknown', path: '/territories/slep:0402/contracts' },
  { name: 'networks-compared', path: '/territories/slep:demo/networks' },
  { name: 'findings', path: '/assessments?territory=slep:demo' },
  { name: 'findings-on-record', path: '/assessments?territory=slep:0402' },
  { name: 'school', path: '/actors/school:553' },
  { name: 'school-simulated', path: '/actors/school:demo-013' },
  { name: 'network', path: '/networks/network:demo-02' },
  {
    name: 'network-chosen',
    path: '/networks/network:demo-10?selected=school:demo-003&target=school:demo-068&picked=school:demo-003,demo-049,demo-068&other=2023',
  },
  { name: 'network-matrix', path: '/networks/network:demo-02?view=matrix' },
  { name: 'network-table', path: '/networks/network:demo-02?view=table' },
  ...networkTabs,
  { name: 'network-map', path: '/networks/network:demo-02?layout=geographic' },
  { name: 'network-compared', path: '/networks/network:demo-10?wave=2024&other=2022' },
  {
    name: 'network-finding',
    path: '/networks/network:demo-02?wave=2024&layers=knowledge,joint-work&finding=power-struggle&marked=school:demo-013',
  },
  { name: 'network-report', path: '/networks/network:demo-02/report' },
  { name: 'what-if', path: '/networks/network:demo-02/what-if' },
  { name: 'what-if-tried', path: '/networks/network:demo-10/what-if?edits=ra~school:demo-003' },
  { name: 'case', path: '/cases/case-enlaces' },
  { name: 'case-network', path: '/networks/case-enlaces' },
  { name: 'classic-network', path: '/networks/classic-sampson' },
  { name: 'case-named', path: '/cases/case-oportunidad' },
  { name: 'cases', path: '/cases' },
  { name: 'methods', path: '/methods' },
  { name: 'method-measure', path: '/methods/betweenness' },
  { name: 'method-pattern', path: '/methods/power-struggle' },
  { name: 'import', path: '/import' },
  { name: 'import-preview', path: '/import', reach: (page) => dropFile(page, 'ties.csv', surveyOf(1)) },
  {
    name: 'import-result',
    path: '/import',
    reach: async (page) => {
      await dropFile(page, 'ties.csv', surveyOf((stored += 1)));
      await acceptImport(page, 'mouse');
    },
  },
  { name: 'surveys', path: '/surveys' },
  { name: 'survey-new', path: '/surveys/new' },
  { name: 'survey-kit', path: '/surveys/kit' },
  { name: 'my-networks', path: '/mine' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'first-account', path: '/first-account' },
  { name: 'invitation-incomplete', path: '/invitation' },
  { name: 'my-account-open', path: '/account' },
  { name: 'accounts-none', path: '/accounts' },
  { name: 'audit', path: '/audit' },
  { name: 'survey-link-missing', path: '/encuesta#nobody', missing: true },
  { name: 'view-missing', path: '/views/none', missing: true },
  { name: 'territory-missing', path: '/territories/slep:none', missing: true },
  { name: 'not-found', path: '/nowhere' },
];
