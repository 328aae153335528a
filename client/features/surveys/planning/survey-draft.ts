import type { z } from 'zod';
import { fold } from '../../../../contract/fold.ts';
import { Identifier } from '../../../../contract/identifiers.ts';
import {
  surveyRoles,
  type NewSurvey,
  type SurveyItem,
  type SurveyRole,
} from '../../../../contract/surveys.ts';

/** A school as the form lists it; `detail` is what distinguishes namesakes. */
export type ListedActor = { id: string; name: string; detail: string };

export type NamedTerritory = { id: string; name: string };

/** A survey as it is being written. */
export type SurveyDraft = {
  title: string;
  introduction: string;
  /** A network that is stored; `null`: a new one by its name. */
  networkId: string | null;
  networkName: string;
  /** Of a new network. */
  territory: NamedTerritory | null;
  waveId: string;
  /** The last day, as YYYY-MM-DD; empty: until it is closed. */
  closesOn: string;
  /** Numbers as they are typed; an empty cap is none. */
  cap: string;
  keepAnswersDays: string;
  items: readonly string[];
  activities: readonly { name: string; date: string }[];
  roster: readonly ListedActor[];
  /** How many people of each school answer in a role. */
  people: Readonly<Record<SurveyRole, number>>;
};

export const emptyDraft = (year: number): SurveyDraft => ({
  title: '',
  introduction: '',
  networkId: null,
  networkName: '',
  territory: null,
  waveId: String(year),
  closesOn: '',
  cap: '',
  keepAnswersDays: '365',
  items: [],
  activities: [],
  roster: [],
  people: { principal: 1, utp: 0, teacher: 0, coordinator: 0, other: 0 },
});

/** Parts of a draft that are not complete, in the order of the form. */
export type Missing =
  | 'network'
  | 'wave'
  | 'roster'
  | 'people'
  | 'items'
  | 'activities'
  | 'title'
  | 'closesOn'
  | 'cap'
  | 'keepAnswersDays';

export const largestRoster = 500;
const mostRespondents = 2000;

/** How many personal links a draft makes. */
export const linkCount = ({ roster, people }: SurveyDraft): number =>
  roster.length * Object.values(people).reduce((sum, count) => sum + count, 0);

/**
 * What is still missing, or does not fit.
 *
 * @param bank what a survey can ask
 * @param today as YYYY-MM-DD: the last day cannot be over
 */
export function missingIn(draft: SurveyDraft, bank: readonly SurveyItem[], today: string): Missing[] {
  const { roster, closesOn, cap } = draft;
  const links = linkCount(draft);
  const wanted: Record<Missing, boolean> = {
    network: draft.networkId !== null || isText(draft.networkName),
    wave: Identifier.safeParse(draft.waveId.trim()).success,
    roster: roster.length >= 2 && roster.length <= largestRoster,
    people: links > 0 && links <= mostRespondents,
    items: draft.items.length > 0,
    activities: !asksAttendance(draft, bank) || namedActivities(draft).length > 0,
    title: isText(draft.title),
    closesOn: closesOn === '' || closesOn >= today,
    cap: cap.trim() === '' || isWhole(cap, 1, 500),
    keepAnswersDays: isWhole(draft.keepAnswersDays, 0, 3650),
  };
  return (Object.keys(wanted) as Missing[]).filter((part) => !wanted[part]);
}

/** The draft as the service takes it; only for one in which nothing is missing. */
export function newSurveyOf(draft: SurveyDraft, bank: readonly SurveyItem[]): z.input<typeof NewSurvey> {
  const { networkId, roster, closesOn, cap, introduction } = draft;
  const chosen = bank.filter(({ id }) => draft.items.includes(id)).map(({ id }) => id);
  return {
    title: draft.title.trim(),
    introduction: introduction.trim() === '' ? null : introduction.trim(),
    ...(networkId === null
      ? { networkName: draft.networkName.trim(), territoryId: draft.territory?.id ?? null }
      : { networkId }),
    waveId: draft.waveId.trim(),
    closesAt: closesOn === '' ? null : endOf(closesOn),
    maxNominations: cap.trim() === '' ? null : Number(cap),
    keepAnswersDays: Number(draft.keepAnswersDays),
    items: chosen,
    activities: asksAttendance(draft, bank) ? activitiesOf(draft) : [],
    roster: roster.map(({ id }) => id),
    respondents: roster.flatMap(({ id }) =>
      surveyRoles.flatMap((role) =>
        Array.from({ length: draft.people[role] }, () => ({ actorId: id, role })),
      ),
    ),
  };
}

/** Whether the survey asks who came to which activity. */
export const asksAttendance = ({ items }: Pick<SurveyDraft, 'items'>, bank: readonly SurveyItem[]): boolean =>
  bank.some(({ id, kind }) => kind === 'attendance' && items.includes(id));

/** A short name for the survey that its network does not have yet: the year, or the year with a number. */
export function freeWave(taken: readonly string[], year: number): string {
  for (let number = 1; ; number += 1) {
    const wave = number === 1 ? String(year) : `${String(year)}-${String(number)}`;
    if (!taken.includes(wave)) return wave;
  }
}

const namedActivities = ({ activities }: SurveyDraft) => activities.filter(({ name }) => isText(name));

/** Ids hold the survey's short name: two surveys of one network do not take each other's activities for their own. */
function activitiesOf(draft: SurveyDraft) {
  return namedActivities(draft).map(({ name, date }, at) => ({
    id: [draft.waveId.trim(), String(at + 1), ...fold(name).split(' ')].join('-').slice(0, 200),
    name: name.trim(),
    date: date === '' ? null : date,
  }));
}

/** The last second of a day, where whoever plans the survey is. */
const endOf = (day: string): string => new Date(`${day}T23:59:59`).toISOString();

const isText = (text: string): boolean => text.trim().length > 0 && text.trim().length <= 200;

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
