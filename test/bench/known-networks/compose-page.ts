import { format } from 'prettier';
import { share, table } from '../patterns/markdown.ts';
import type { Verdict } from '../patterns/read-trial.ts';
import { documentedAgreement, namesIn, sidesFound } from './documented-agreement.ts';
import { knownNetworks, type KnownNetwork } from './history.ts';
import type { KnownReading } from './read-known-networks.ts';

/** The text of docs/known-networks.md. */
export async function composeKnownNetworks(readings: readonly KnownReading[]): Promise<string> {
  return await format(page(readings), { parser: 'markdown', singleQuote: true, printWidth: 110 });
}

const page = (readings: readonly KnownReading[]): string => `# Real networks with a known history

Written by \`npm run docs\`. Simulated networks show how often the patterns err where we made the world; these are worlds that nobody made for us. Each was studied by somebody who was there, so that it is known whether there was a conflict. A test (\`test/analysis/patterns/known-networks.test.ts\`) holds what history supports: a documented conflict must be seen with its sides, and where no conflict is told of none may be flagged.

They are few, most are not of schools, and some were looked at while the rules were made: they are examples, not error rates. Those are in [validity.md](validity.md). Sources and licences: [datasets/classics/SOURCE.md](../datasets/classics/SOURCE.md) and [datasets/classrooms/SOURCE.md](../datasets/classrooms/SOURCE.md).

## What history supports, and what Telar says

${table(
  ['network', 'asked', 'what history supports', 'power-struggle', 'internal-competition', 'why'],
  knownNetworks.map((known) =>
    summary(
      known,
      readings.filter((reading) => reading.known === known),
    ),
  ),
)}

Internal competition reads two blocks that are tied less with each other than an ordinary network would tie them. Where a study tells of blocks and of no conflict (friends among boys and among girls, factions, departments), a flag is true of the ties and says nothing of a quarrel; the test asks nothing there.

## Wave by wave

p where the gates are passed. A small p without a flag: the two halves fall apart themselves, so that there are several circles and no division in two. *Sides*: the two camps by size, and the share of those whose side the study documents that stand where their group stands.

${table(
  [
    'network',
    'wave',
    'members',
    'power-struggle',
    'p',
    'leaders and sides',
    'internal-competition',
    'p',
    'also flagged',
  ],
  readings.map(line),
)}
`;

function summary(known: KnownNetwork, readings: readonly KnownReading[]): string[] {
  return [
    nameOf(readings[0]!),
    known.asked,
    known.history,
    states(readings, ({ struggle }) => struggle),
    states(readings, ({ competition }) => competition),
    known.why,
  ];
}

/** The name in English; a network that is read twice says with what. */
function nameOf({ known, data }: KnownReading): string {
  const name = String(data.network.attributes['name_en']);
  return known.id.endsWith('+sex') ? `${name}, sex declared` : name;
}

/** "not-flagged", or "flagged (T2, T3); borderline (T1)" where the waves differ. */
function states(readings: readonly KnownReading[], verdict: (reading: KnownReading) => Verdict): string {
  const waves = Map.groupBy(readings, (reading) => saidOf(verdict(reading)));
  if (waves.size === 1) return [...waves.keys()][0]!;
  return [...waves].map(([said, list]) => `${said} (${list.map(({ wave }) => wave).join(', ')})`).join('; ');
}

/** The state, or why it cannot be told. */
const saidOf = ({ state, reason }: Verdict): string =>
  state === 'not-enough-evidence' ? `cannot tell: ${String(reason)}` : state;

const line = (reading: KnownReading): (string | number)[] => [
  ...[nameOf(reading), reading.wave, reading.n],
  ...[saidOf(reading.struggle), p(reading.struggle), sides(reading)],
  ...[saidOf(reading.competition), p(reading.competition), reading.others.join(', ')],
];

const p = (verdict: Verdict): string => (verdict.p === null ? '–' : verdict.p.toFixed(4));

function sides({ data, struggle }: KnownReading): string {
  if (struggle.state !== 'flagged') return '';
  const leaders = namesIn(data, struggle.evidence['leaders']).join(' and ');
  const sizes = sidesFound(data, struggle)
    .map((side) => side.length)
    .join(' and ');
  const agreement = documentedAgreement(data, struggle);
  return `${leaders}; ${sizes}${agreement === null ? '' : `; agreement ${share(agreement)}`}`;
}
