import { hasRole } from '../../../../contract/layers.ts';
import type { NetworkData } from '../../../../contract/network-data.ts';
import { byCodeUnit } from '../../../../contract/text-order.ts';
import { commitmentsInSpan } from '../../survey-wave/meetings.ts';
import { before, monthsBetween, notAfter } from '../../survey-wave/partial-dates.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { isInForce, isStructural } from '../../survey-wave/ties-of-wave.ts';

type Tie = NetworkData['ties'][number];

/** Why nothing is said of a partner. */
export type PartnerReason = 'not-asked' | 'did-not-answer' | 'contract-ended' | 'newcomer';

/** What is traced to a partner in a wave and those before it. `null`: not known, which is not none. */
export type Partner = {
  readonly actor: string;
  readonly ties: number | null;
  readonly attended: number | null;
  readonly held: number | null;
  readonly commitments: number | null;
  readonly reason: PartnerReason | null;
  /** Kinds of evidence that could have shown it and show nothing, when all that are known show nothing. */
  readonly traceless: readonly ('ties' | 'attendance' | 'commitments')[];
};

/**
 * Partners beside the schools: sostenedores, universities and organisations on the roster of a network of schools, with
 * what is traced to them since the first wave: ties with members, attendance and commitments. What nobody could have
 * reported is not known. Nothing is said of a partner that was asked and did not answer, joined lately, or whose contract
 * ended; and to have taken on no commitment is no silence by itself.
 *
 * Cost  O(partners · records)
 */
export function partnersOf(data: NetworkData, survey: SurveyWave): Partner[] {
  const kinds = new Map(data.actors.map((actor) => [actor.id, actor]));
  const members = new Set(survey.ids);
  const isPartner = (id: string): boolean => {
    const actor = kinds.get(id);
    return actor !== undefined && actor.kind !== 'school' && !actor.isSet && !members.has(id);
  };
  const listed = data.members.filter((each) => isInForce(each, survey.wave.date) && isPartner(each.actorId));
  const until = partsUntil(data, survey, members);
  return [...new Set(listed.map(({ actorId }) => actorId))]
    .sort(byCodeUnit)
    .map((id) => partnerOf(data, survey, until, id));
}

/** What is known up to a wave: the ties of members, whether outsiders could be named, activities and commitments. */
type Until = {
  readonly ties: readonly Tie[];
  readonly outsidersNamed: boolean;
  readonly attendance: NetworkData['attendance'];
  readonly commitments: NetworkData['commitments'];
};

function partsUntil(data: NetworkData, survey: SurveyWave, members: ReadonlySet<string>): Until {
  const waves = [...survey.earlier, survey];
  const ids = new Set(waves.map(({ wave }) => wave.waveId));
  const { date } = survey.wave;
  const reaches = (tie: Tie): boolean =>
    tie.waveId === null ? notAfter(tie.validFrom, date) : ids.has(tie.waveId);
  const ties = data.ties.filter((tie) => !isStructural(tie.layer) && reaches(tie));
  const isOutward = ({ layer, from, to }: Tie): boolean =>
    !hasRole(layer, 'register') && members.has(from) !== members.has(to);
  const activities = new Map(data.activities.map((activity) => [activity.activityId, activity]));
  return {
    ties: ties.filter(({ from, to }) => members.has(from) || members.has(to)),
    outsidersNamed: ties.some(isOutward),
    attendance: data.attendance.filter(({ activityId }) =>
      notAfter(activities.get(activityId)?.date ?? null, date),
    ),
    commitments: commitmentsInSpan(data, survey.wave, null),
  };
}

function partnerOf(data: NetworkData, survey: SurveyWave, until: Until, id: string): Partner {
  const own = until.ties.filter(({ from, to }) => from === id || to === id);
  const rows = until.attendance.filter(({ actorId }) => actorId === id);
  const isKnown = own.length > 0 || until.outsidersNamed || answered(data, survey, id) === true;
  const activities = (list: Until['attendance']): number =>
    new Set(list.map(({ activityId }) => activityId)).size;
  const owned = until.commitments.filter(({ actorIds }) => actorIds.includes(id)).length;
  const found = {
    ties: isKnown ? own.length : null,
    attended: rows.length === 0 ? null : activities(rows.filter(({ attended }) => attended)),
    held: rows.length === 0 ? null : activities(rows),
    commitments: until.commitments.some(({ actorIds }) => actorIds.length > 0) ? owned : null,
  };
  const reason = reasonFor(data, survey, id, own) ?? (isTelling(found) ? null : 'not-asked');
  return { actor: id, ...found, reason, traceless: reason === null ? tracelessIn(found) : [] };
}

type Found = Pick<Partner, 'ties' | 'attended' | 'held' | 'commitments'>;

const isTelling = ({ ties, attended, commitments }: Found): boolean =>
  ties !== null || attended !== null || (commitments ?? 0) > 0;

function tracelessIn({ ties, attended, commitments }: Found): Partner['traceless'] {
  const known = { ties, attendance: attended, commitments };
  const kinds = (['ties', 'attendance', 'commitments'] as const).filter((kind) => known[kind] !== null);
  return kinds.every((kind) => known[kind] === 0) ? kinds : [];
}

function reasonFor(
  data: NetworkData,
  { wave, earlier }: SurveyWave,
  id: string,
  own: readonly Tie[],
): PartnerReason | null {
  const contracts = own.filter(({ layer, validTo }) => layer === 'assists' && validTo !== null);
  if (contracts.length > 0 && !own.some((tie) => isInForce(tie, wave.date))) return 'contract-ended';
  if (answered(data, { wave, earlier }, id) === false) return 'did-not-answer';
  return isRecent(data, { wave, earlier }, id) ? 'newcomer' : null;
}

/** Whether it answered in this wave or an earlier one; `null`: it was asked in none. */
function answered(
  data: NetworkData,
  { wave, earlier }: Pick<SurveyWave, 'wave' | 'earlier'>,
  id: string,
): boolean | null {
  const ids = new Set([wave.waveId, ...earlier.map((before) => before.wave.waveId)]);
  const own = data.responses.filter(({ actorId, waveId }) => actorId === id && ids.has(waveId));
  return own.length === 0 ? null : own.some(({ responded }) => responded);
}

/** Joined after the wave before, or within the twelve months before this one. */
function isRecent(
  { members }: NetworkData,
  { wave, earlier }: Pick<SurveyWave, 'wave' | 'earlier'>,
  id: string,
): boolean {
  const previous = earlier.at(-1)?.wave.date ?? null;
  const spells = members.filter(({ actorId }) => actorId === id);
  return spells.every(({ validFrom }) => {
    const months = monthsBetween(validFrom, wave.date);
    return before(previous, validFrom) || (months !== null && months < 12);
  });
}
