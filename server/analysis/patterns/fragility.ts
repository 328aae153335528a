import type { PatternReading } from '../../../contract/assessments.ts';
import type { Draws } from '../inference/monte-carlo.ts';
import {
  addReport,
  type Cell,
  observedAbsences,
  reportedTies,
  takeReport,
} from '../survey-wave/change-report.ts';
import { dropMember } from '../survey-wave/leave-one-out.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { decide } from './decide.ts';
import type { Pattern } from './pattern.ts';
import type { Settings } from './settings.ts';

/**
 * Changes are judged with fewer draws than the reading itself, the same ones each time: enough for p ≤ .05, and fewer
 * where these show that it is not.
 */
const quickDraws: Draws = { pilotDraws: 39, enoughAt: 0.2, first: 99, refineAt: 0, refined: 99 };

/** So many changes of a kind are tried, spread evenly over all there are; of a test that draws, which costs more, fewer. */
export const mostTried = { exact: 24, drawn: 16 } as const;
/** Members are all tried in a network of up to so many. */
export const mostMembers = 40;

export type Fragility = NonNullable<PatternReading['fragility']>;
type Tried = { readonly share: number | null; readonly tried: number; readonly of: number };

/**
 * Fragility of a flag: the share of single changes that leave it standing, about some of the same members.
 *
 *   members  one member had never been in the network; those it is about stay, unless the pattern says that they count too
 *   ties     one report less: a cell of a layer that it reads turns from a tie into none
 *   reports  one report more: an observed absence turns into a tie; of a pattern about members, in the cells of these
 *
 * With the members without whom it would not stand. A share is null where there is nothing to change, and comes with how
 * many changes were tried of how many there are.
 *
 * Source  leave-one-out; Frantz, Cataldo & Carley 2009 on the robustness of network measures to errors of either kind
 * Cost    (members + 48) × the pattern's test, 32 where it draws
 */
export function fragilityOf(
  survey: SurveyWave,
  pattern: Pattern,
  settings: Settings,
  subjects: readonly number[],
): Fragility {
  const quick: Settings = { ...settings, draws: quickDraws, gates: loosened(settings), onlyFlag: true };
  const about = new Set(subjects.map((i) => survey.ids[i]!));
  const stands = (changed: SurveyWave): boolean => {
    const result = pattern.evaluate(changed, quick);
    const isSame = about.size === 0 || result.subjects.some((i) => about.has(changed.ids[i]!));
    return isSame && decide(changed, pattern, result, quick).state === 'flagged';
  };
  const most = pattern.settings.includes('draws') ? mostTried.drawn : mostTried.exact;
  const layers = pattern.layers(survey);
  const others = survey.ids.filter((id) => pattern.fragileInSubjects || !about.has(id));
  const dependsOn: string[] = [];
  const members = tryEach(others, mostMembers, (id) => {
    const stays = stands(dropMember(survey, id));
    if (!stays) dependsOn.push(id);
    return stays;
  });
  const ties = tryEach(reportedTies(survey, layers), most, (cell) => stands(takeReport(survey, cell)));
  const absent = observedAbsences(survey, layers).filter(concerns(pattern, subjects));
  const reports = tryEach(absent, most, (cell) => stands(addReport(survey, cell)));
  return {
    members: members.share,
    ties: ties.share,
    reports: reports.share,
    dependsOn,
    changes: { members: counts(members), ties: counts(ties), reports: counts(reports) },
  };
}

/** Taking a member away must not end a flag only because the network is now one below the gate. */
const loosened = ({ gates }: Settings): Settings['gates'] => ({
  members: gates.members - 1,
  response: gates.response * 0.9,
});

/** A flag that is about members for what they do not do hangs on the absences of these, not on those of others. */
const concerns =
  ({ fragileInSubjects }: Pattern, subjects: readonly number[]) =>
  ({ from, to }: Cell): boolean =>
    fragileInSubjects || subjects.length === 0 || subjects.includes(from) || subjects.includes(to);

function tryEach<Change>(all: readonly Change[], most: number, stands: (change: Change) => boolean): Tried {
  const tried = evenly(all, most);
  const upheld = tried.filter(stands).length;
  return { share: tried.length === 0 ? null : upheld / tried.length, tried: tried.length, of: all.length };
}

const counts = ({ tried, of }: Tried): { tried: number; of: number } => ({ tried, of });

/** At most so many of a list, at even distances: the same ones each time. */
function evenly<Item>(list: readonly Item[], most: number): readonly Item[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, k) => list[Math.floor(((k + 0.5) * list.length) / most)]!);
}
