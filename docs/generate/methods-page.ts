import { leastKinds, leastStability, mostFalse } from '../../contract/grades.ts';
import { describeMetrics } from '../../server/analysis/metrics/catalogue.ts';
import { nearKm } from '../../server/analysis/patterns/internal-competition/same-pupils.ts';
import { patterns } from '../../server/analysis/patterns/catalogue.ts';
import { mostMembers, mostTried } from '../../server/analysis/patterns/fragility.ts';
import { mostCommon } from '../../server/analysis/patterns/further-wave.ts';
import { fewestNetworks, leastWeight } from '../../server/analysis/calibration/calibrate.ts';
import { defaultSettings } from '../../server/analysis/patterns/settings.ts';
import { beyondMetrics } from './beyond-metrics.ts';
import { conventions } from './conventions.ts';
import { layerTable } from './layer-table.ts';
import { bullets, code, page } from './markdown.ts';
import { metricSections, packageTable } from './metric-sections.ts';
import { characteristicTable, patternSections, patternTable } from './pattern-sections.ts';

/** The page of methods, before it is formatted. */
export async function methodsPage(): Promise<string> {
  const metrics = describeMetrics();
  return page(
    '# Methods',
    'Written by `npm run docs` from the catalogues that also feed the menus, the API and the command line; nothing here is edited by hand. Contents: [how to read it](#how-to-read-it) · [conventions](#eleven-conventions) · [layers](#layers) · [metrics](#metrics) · [other packages](#our-ids-in-other-packages) · [patterns](#patterns) · [characteristics](#characteristics).',
    '## How to read it',
    reading,
    '## Eleven conventions',
    'Where two programs give two numbers that both look right, this is ours and the other one. Each is held by a test (`test/analysis/metrics/conventions.test.ts`).',
    conventionSections(),
    '## Layers',
    'Kinds of tie that Telar explains; a network may bring more of its own, which count as content. Derived layers are computed from facts and never stored.',
    layerTable(),
    '## Metrics',
    metricSections(metrics),
    '### Beside the catalogue',
    beyondMetrics,
    '## Our ids in other packages',
    'How five programs call the same thing, and how their number follows from ours. “–”: it has none, or we have not made sure that it is the same thing. “Symmetrise first”: give the other program the undirected network, a tie where either names the other. Where sna takes a measure as argument, as in `centralization(g, degree)`, the graph is left out here. r is how many others an actor reaches.',
    packageTable(metrics),
    '## Patterns',
    patternPreface(),
    patternTable(patterns),
    await patternSections(patterns),
    '## Characteristics',
    'The ten characteristics of effective networks, of which the diagnosis of networks in the first four SLEPs gives label and group. Each is read from what members rate beside one sign in ties or records, and no sign shows all of it; what counts as a sign is Telar’s reading. `GET characteristics` gives the same.',
    characteristicTable(),
  );
}

const reading = bullets([
  '**An id is fixed**: `GET networks/:id/metrics`, `telar measure --metrics` and `POST analyses` all call a metric by it. Variants of one idea carry a dot.',
  '**Simple network**: self-ties are left out, parallel ties merged (largest strength, smallest cost). n actors, m ties; when directed, m counts arcs. “Directions ignored” measures the symmetrised network: a tie where either names the other.',
  '**Strength is not cost.** A strength says how strong a tie is and is read only where a metric says so; a cost says how long it is and is read by everything about routes, where ties have one.',
  '**Undefined is a value.** What does not exist says why, by the word given under “Undefined when” (`too-few-actors`, `no-ties`, …): never NaN, infinity or a silent 0.',
  '**Missing is not zero.** Members that did not answer are counted in each answer’s passport (`missing`); their ties are unknown, not absent. `density` is that of the cells that were observed, on every door; where somebody did not answer, tables give `density.all-cells` beside it, which counts what is not known as “no”. Ties that a metric does not count are counted in its passport (`leftOut`), by reason: `did-not-answer`, `group-unknown`, `negative`, `positive`.',
  '**Passport**: metric, version, parameters, seed, n, m, missing and the hash of the data stand with every number. The same request gives the same bytes; chance comes from seeds only. A version goes up when the same graph gives another number than before.',
  '**Checked** against published numbers (`datasets/classics/published.json`), against a slow second implementation on small and random networks, and against values frozen from other packages with their versions and script (`test/oracles/`).',
]);

const conventionSections = (): string =>
  conventions
    .map(({ title, why, on, ours, other }, index) =>
      [
        `### ${index + 1}. ${title}`,
        why,
        bullets([`On ${on}`, `Telar: ${ours}`, `The other number: ${other}`]),
      ].join('\n\n'),
    )
    .join('\n\n');

function patternPreface(): string {
  const { alpha, clear, clearWithMissing, gates, sigma, omega, rho, decay, draws } = defaultSettings;
  return [
    '**These readings are proposals.** The diagnosis of networks in the first four SLEPs warns, after Rincón-Gallardo & Fullan 2016, of spreading networks as a strategy without knowing what makes them effective, and lists six harmful effects, which it attributes as a list to Chapman 2015, Meyne & Rieper 2003 and Ehren et al. 2017. It gives labels only: what each means here, how it is tested and when it may be said are Telar’s own. A flag is a question to take to the members with its evidence, never a verdict on a school.',
    '_Cómo se reconocen es una propuesta: la literatura da nombres, no medidas. Un hallazgo es una pregunta para llevar a los miembros, con su evidencia y con lo que podría explicarla de otro modo; nunca un veredicto sobre una escuela._',
    `**Three states.** ${code('flagged')} at p ≤ ${alpha}; ${code('not-flagged')} only at p > ${clear} (p > ${clearWithMissing} when somebody did not answer); otherwise ${code('not-enough-evidence')} with a reason: ${code('no-survey')}, ${code('too-few-members')}, ${code('low-response')}, ${code('too-sparse-to-tell')} (even the smallest p this network could have given is over ${alpha}), ${code('layer-not-asked')}, ${code('roster-unknown')}, ${code('depends-on-missing')}, ${code('borderline')}, ${code('remote')}, ${code('newcomer')}, ${code('first-wave')}, ${code('few-waves')}, ${code('did-not-answer')}, ${code('held-back')} (asked, but too few answered to give it out), ${code('shared-leadership')} (two or three heads, agreed or not). “None is seen” is said only of what was asked, tested and found well within chance (p > ${clear}); of what was not asked, that it was not.`,
    `**Two grades of a flag**, the same on every door: ${code('finding')} (_Hallazgo_) where q ≤ ${mostFalse} or there is no q, at least ${leastStability * 100} % of the single changes leave it standing (one member out, one reported tie less, one report more; each kind of change apart), and ${leastKinds} or more kinds of evidence agree; otherwise ${code('unconfirmed')} (_Por confirmar_). A fact has no grade: nothing is tested of it, and healthy networks show it too (${code('ordinaryShare')} of its definition says how often). A second wave is a kind of evidence of its own only where it shows the same by its own answers alone and most of its ties are others than before (Jaccard under ${mostCommon}); else the reading repeats (${code('repeats')}), which proves nothing more. **Lists** put tests in the order of q, parted at q ≤ ${mostFalse}, and say how many flags are to be expected by chance: the sum, over the tests that could have been flagged, of the share that each flags as measured of the healthy networks in which it could ([validity.md](validity.md); ${code('whereTested')} of the definition). Under other thresholds than the default ones this is not known, and ${code('byChance')} is null. What a rule decides has no q and stands after the tests of a low q; facts stand last, in a part of their own (_Para visitar_) and in no order of certainty. q holds for networks like those of the null; for worlds that nobody modelled it is not promised. Why: [decision 0006](decisions/0006-grades.md). Each flag also says in plain words how rare it would be and under which assumption, in so many comparable networks (of this size and density) and never as rarer than 1 in 1,000, of which no model of chance is sure; on whom it hangs, and on which reports; and what the missing answers could change (${code('plain')}); and which layers it read (${code('reads')}). Without a flag no rarity is said, and where a gate is shut no p is given, on any door.`,
    `**Fragility** (${code('fragility')}) tries single changes and gives the share of them that leave the flag, about some of the same members: one member out (${code('members')}, with those on whom it hangs, ${code('dependsOn')}), one reported tie between members less (${code('ties')}), and one report more where somebody who answered made none (${code('reports')}; of sleeping-partner only reports of its members), so that an absence counts for no more than a tie. Of members all are tried, up to ${mostMembers}; of reports at most ${mostTried.exact} of a kind, ${mostTried.drawn} of a test that draws, at even distances over all there are; ${code('changes')} says how many of how many.`,
    `**Facts beside the test** (${code('facts')} of a reading, with what they count in its ${code('evidence')}) are given with every state and decide none. sleeping-partner: what is traced to sostenedores, universities and organisations on the roster, never where nobody could have reported it, after a contract ended, or of one that joined lately or did not answer. power-struggle: disputes on record (events of kind ${code('tension')}) with all their parties and their source, and what tension is about (attribute ${code('about')}: agenda, resources, credit, leadership). internal-competition: pairs of members of a common level, of different sostenedores and at most ${nearKm} km apart in a straight line, which compete for the same pupils. diffuse-roles: commitments with many owners, roles and responsibilities held by nobody or by several. contrived-collegiality: who sets the agenda and who convenes. Every pattern: loss of purpose, where members rate it low or do not agree on it, half of the commitments do not say what they are for, or it is not written.`,
    `**Gates.** At least ${gates.members} members and ${Math.round(gates.response * 100)} % of answers, else facts only. After that no table of sizes decides but the smallest p the network could have reached. A user can set α and the gates; the answer says which were used.`,
    '**Missing answers.** Tests use pairs in which both answered (internal-competition also those in which one did, with their ties apart). No rule treats the row of one who did not answer as empty. Bounds (the count that decides, with unknown rows at their extremes) are shown with their unit and never flag anything; what is a share or an index has none; in power-struggle and sleeping-partner what the missing answers could bring about is not called absent either (`depends-on-missing`), nor in power-struggle what one member’s answer less would show (`borderline`).',
    `**The null is an ordinary network**, not ties at random: schools differ in popularity by a standard deviation σ = ${sigma} on the log-odds scale (${code('sigma')}), ties inside a known or hidden group have up to ω₀ = ${omega} times the odds (${code('omega')}), shares are overdispersed by ρ₀ = ${rho} (${code('rho')}). distance is expected to take δ = ${decay} from the log-odds for each unit of ln(1 + km/2) (${code('decay')}). These four are judgement; each answer that depends on one states it. Say “unusual even for an ordinary network of this size and density”, never “proved”.`,
    `**Calibration.** ${code('telar calibrate')} and ${code('GET calibration')} estimate the four from the first waves of a user’s own networks. Each network gives a likelihood and no estimate: σ by how unevenly members are named as leading, against names drawn with popularities of that spread (synthetic likelihood; only where leadership was asked, since what is returned by nature says nothing of popularity); ω₀ and δ by a logit of ties with activity, comuna, sostenedor and distance at once (Laplace); ρ₀ by the beta-binomial of what each contributes. Networks are taken to lie normally around a middle, on the log scale (ρ₀: log-odds; δ: as it is), and the middle is held to the default by a prior: few networks stay near it, many go where they are. σ, ρ₀ and δ are those of the middle network, ω₀ what 95 % of networks do not exceed. Each has a 95 % interval and says which share of it the networks decide; with fewer than ${fewestNetworks} networks that tell of it, or where they decide less than ${leastWeight * 100} %, the default stays and the answer says so. In sets of 30 networks that other laws drew with a known truth, near the default and far from it, the intervals held it in 77 of 80 sets (σ), 74 of 80 (ω₀, told too high where there is hardly any preference), 75 of 80 (ρ₀) and 75 of 80 (δ). What a user’s networks have in common is taken for ordinary, trouble too: a calibration made of networks in trouble makes trouble look ordinary. It is therefore shown with every reading that it would change, adopted only by a decision that names who took it, undone like an import, and named by every answer (${code('calibration')}); how many flags chance would bring about with it has not been measured.`,
    '**Thresholds** may be set by who asks: `GET networks/{id}/assessment?alpha=0.01&sigma=0.8`, likewise `GET assessments`, `thresholds` in `POST analyses`, and `telar assess --thresholds alpha=0.01,sigma=0.8`. Every reading says which were used.',
    `**Chance.** Exact distributions and enumeration where they are feasible; otherwise Monte Carlo seeded from network, wave and test, p = (b+1)/(B+1), B = ${draws.first}, ${draws.refined.toLocaleString('en-US')} where that gives p ≤ ${draws.refineAt}, and ${draws.pilotDraws} where these give p > ${draws.enoughAt}. Simes or Brown over the routes of one pattern, Holm over the members of a network, Benjamini–Hochberg over the networks of a list (q).`,
    '**How far they can be trusted** — false flags and power by size, response and kind of look-alike, and what each says of well-known networks — is measured in [validity.md](validity.md); why some rules depart from their first form is in [decision 0101](decisions/0101-how-the-patterns-depart-from-their-first-rules.md). Look-alikes are checked in each answer against its own facts (ruled out, possible, cannot tell).',
  ].join('\n\n');
}
