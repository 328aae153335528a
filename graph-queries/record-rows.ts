import {
  ActorRecord,
  CampusRecord,
  SchoolEventRecord,
  SchoolYearRecord,
} from '../contract/register-records.ts';
import {
  ActivityRecord,
  AttendanceRecord,
  CommitmentRecord,
  MembershipRecord,
  NetworkRecord,
  RatingRecord,
  ResponseRecord,
  TieRecord,
  WaveRecord,
} from '../contract/network-records.ts';
import { ContractRecord, EvaluationRecord, EventRecord, ResultRecord } from '../contract/support-records.ts';
import {
  attributeMap,
  flag,
  maybeFlag,
  maybeTextList,
  numberList,
  ofType,
  sourceColumns,
  textList,
} from './row-values.ts';

/** Rows that carry whole records, under the names the contract gives their fields. */
const attributes = attributeMap;

export const actorRow = ActorRecord.extend({
  type: ofType('actor'),
  rural: maybeFlag,
  isSet: flag,
  simulated: flag,
  attributes,
});
export const schoolYearRow = SchoolYearRecord.extend({
  type: ofType('school-year'),
  ...sourceColumns,
  rural: maybeFlag,
  hasEnrolment: maybeFlag,
  teaching: numberList,
});
export const schoolEventRow = SchoolEventRecord.extend({ type: ofType('school-event') });
export const campusRow = CampusRecord.extend({ type: ofType('campus') });
export const networkRow = NetworkRecord.extend({
  type: ofType('network'),
  simulated: flag,
  rosterKnown: flag,
  directed: maybeFlag,
  attributes,
});
export const membershipRow = MembershipRecord.extend({ type: ofType('membership'), attributes });
export const waveRow = WaveRecord.extend({ type: ofType('wave'), layersAsked: maybeTextList, attributes });
export const responseRow = ResponseRecord.extend({ type: ofType('response'), responded: flag, attributes });
export const tieRow = TieRecord.extend({ type: ofType('tie'), attributes });
export const ratingRow = RatingRecord.extend({ type: ofType('rating'), attributes });
export const commitmentRow = CommitmentRecord.extend({
  type: ofType('commitment'),
  actorIds: textList,
  done: maybeFlag,
  attributes,
});
export const activityRow = ActivityRecord.extend({
  type: ofType('activity'),
  mandated: maybeFlag,
  attributes,
});
export const attendanceRow = AttendanceRecord.extend({
  type: ofType('attendance'),
  attended: flag,
  attributes,
});
export const eventRow = EventRecord.extend({ type: ofType('event'), actorIds: textList, attributes });
export const contractRow = ContractRecord.extend({
  type: ofType('contract'),
  schoolIds: textList,
  attributes,
});
export const evaluationRow = EvaluationRecord.extend({ type: ofType('evaluation'), attributes });
export const resultRow = ResultRecord.extend({ type: ofType('result'), attributes });
