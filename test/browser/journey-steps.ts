import type { Page } from 'playwright-core';
import { dropFile } from './bring-file.ts';

/** One picture of a journey: where it is taken, what is to be seen there, and what a person does there. */
export type JourneyStep = {
  /** Names the file: `docs/journeys/<journey>-<step>.jpg`. */
  name: string;
  title: string;
  text: string;
  path: string;
  /** What a person does after coming there. */
  reach?: (page: Page) => Promise<void>;
  /** A text that must stand on the screen, or the picture is of something else. */
  sees: RegExp;
  /** A command to type instead of, or beside, what is on the screen. */
  command?: string;
};
export type Journey = { name: string; person: string; wants: string; steps: readonly JourneyStep[] };

/** Opens a network with the shortest paths between two members, by what their names begin with or hold. */
async function showRoute(page: Page, network: string, names: readonly [string, string]): Promise<void> {
  const ids = await page.evaluate(
    async ({ network, names }) => {
      const answer = await fetch(`/api/v1/networks/${network}/graph`);
      const { actors } = (await answer.json()) as { actors: { id: string; name: string }[] };
      return names.map((part) => actors.find(({ name }) => name.includes(part))?.id ?? '');
    },
    { network, names },
  );
  const [selected = '', target = ''] = ids;
  await page.goto(new URL(`/networks/${network}?selected=${selected}&target=${target}`, page.url()).href);
}

const survey = [
  'network,wave,layer,from,to,strength',
  'red-norte,2024,knowledge,school:617,school:641,3',
  'red-norte,2024,knowledge,school:641,school:642,2',
  'red-norte,2024,joint-work,school:617,school:642,1',
].join('\n');

const planner: Journey = {
  name: 'planner',
  person: 'A planner of a SLEP',
  wants: 'has a territory to look after, and a week of visits to plan.',
  steps: [
    {
      name: 'search',
      title: 'She types the name of her SLEP',
      text: 'One slip of the finger is forgiven, and the territory comes before schools and organisations of that name. Enter opens it.',
      path: '/',
      reach: async (page) => {
        await page.locator('main input').first().fill('slep puerto cordilera');
        await page.getByText('Puerto Cordillera').first().waitFor();
      },
      sees: /Puerto Cordillera/,
    },
    {
      name: 'territory',
      title: 'Her own schools first',
      text: 'The schools that the SLEP runs, their pupils and the rural ones among them; those of other owners in the same comunas stand apart. Nobody was surveyed here yet, and the page says how to begin.',
      path: '/territories/slep:0402',
      sees: /Puerto Cordillera/,
    },
    {
      name: 'isolated',
      title: 'Whom to visit',
      text: 'The slider says from how many kilometres on a school is far. List and map point at each other; the list prints, and is a CSV with RBD.',
      path: '/territories/slep:0402/isolated-schools?km=7',
      sees: /Lejos de las demás según el registro/,
    },
    {
      name: 'findings',
      title: 'What surveys show (example territory)',
      text: 'The most certain first. Each card says what was seen, in which ties, how firm it is, and what else could explain it.',
      path: '/assessments?territory=slep:demo',
      sees: /Ver en el dibujo/,
    },
    {
      name: 'picture',
      title: 'One press from the finding to its picture',
      text: 'The picture opens with the ties that the finding read: its schools are ringed and named, the rest is pale.',
      path: '/assessments?territory=slep:demo',
      reach: async (page) => {
        await page.locator('main a[href*="marked="]').first().click();
        await page.waitForURL('**/networks/**');
      },
      sees: /Hallazgos/,
    },
    {
      name: 'what-if',
      title: 'What if one school left?',
      text: 'Before and after of the same view. Nothing of it goes into the data.',
      path: '/networks/network:demo-10/what-if?edits=ra~school:demo-003',
      sees: /¿Y si|Simular un cambio/,
    },
    {
      name: 'report',
      title: 'One report to take along',
      text: 'Schools, findings, networks, whom to visit, supports and changes on A4, with date, page and territory at the foot.',
      path: '/territories/slep:demo/report',
      sees: /Informe de territorio/,
    },
  ],
};

const researcher: Journey = {
  name: 'researcher',
  person: 'A researcher',
  wants: 'has a survey of her own, and wants to see the structure before she computes.',
  steps: [
    {
      name: 'drop',
      title: 'She drops her file on any screen',
      text: 'The file is read, schools are matched to the register, and she sees what will be stored before it is.',
      path: '/methods',
      reach: (page) => dropFile(page, 'red-norte.csv', survey),
      sees: /Revisión antes de guardar/,
    },
    {
      name: 'workspace',
      title: 'A network as a workspace',
      text: 'Colour by community, size by betweenness. The strip under the picture writes what is drawn and what is not.',
      path: '/networks/network:demo-02?colour=community&size=betweenness',
      sees: /Simular un cambio/,
    },
    {
      name: 'one-layer',
      title: 'One layer alone',
      text: 'Every number beside the picture is of the ties that are drawn.',
      path: '/networks/network:demo-02?layers=knowledge',
      sees: /Simular un cambio/,
    },
    {
      name: 'route',
      title: 'How two schools reach each other',
      text: 'All shortest paths at once; none of them goes through tension.',
      path: '/networks/network:demo-10',
      reach: (page) => showRoute(page, 'network:demo-10', ['El Huso', 'La Madeja']),
      sees: /Camino a/,
    },
    {
      name: 'matrix',
      title: 'The same as a matrix',
      text: 'Everything in the picture is in the matrix and in the table, too.',
      path: '/networks/network:demo-02?view=matrix',
      sees: /Matriz/,
    },
    {
      name: 'methods',
      title: 'How each number is made',
      text: 'In plain words first, then the formula, with sources and the names that other packages give it.',
      path: '/methods',
      sees: /Intermediación/,
    },
  ],
};

const analyst: Journey = {
  name: 'analyst',
  person: 'An analyst',
  wants: 'wants the numbers of all networks of a territory in her own tools.',
  steps: [
    {
      name: 'api',
      title: 'She starts from the pages of the API',
      text: 'Every route with its parameters and an example.',
      path: '/docs/',
      sees: /Telar/,
    },
    {
      name: 'numbers',
      title: 'The numbers on the screen',
      text: 'The same view by one request: wave and layers travel in the address, and the passport of the answer names them.',
      path: '/networks/network:demo-02?wave=2024&layers=knowledge&tab=numbers',
      sees: /Simular un cambio/,
      command:
        "curl 'http://127.0.0.1:3000/api/v1/networks/network:demo-02/metrics?metric=density&wave=2024&layers=knowledge'",
    },
    {
      name: 'compared',
      title: 'All networks of a territory side by side',
      text: 'One row a network, by mark and word; each cell opens its finding. The same list by one request:',
      path: '/territories/slep:demo/networks',
      sees: /Los Telares/,
      command: "curl 'http://127.0.0.1:3000/api/v1/assessments?territory=slep:demo&state=flagged'",
    },
  ],
};

export const journeys: readonly Journey[] = [planner, researcher, analyst];

/** The picture of a step, beside the page that shows it. */
export const pictureOf = ({ name }: Journey, step: JourneyStep): string =>
  `journeys/${name}-${step.name}.jpg`;
