import { z } from 'zod';
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
} from './network-records.ts';
import {
  ActorRecord,
  AssignmentRecord,
  CampusRecord,
  SchoolEventRecord,
  SchoolYearRecord,
  TerritoryRecord,
} from './register-records.ts';
import { ContractRecord, EvaluationRecord, EventRecord, ResultRecord } from './support-records.ts';

/**
 * What an import brings and the store keeps: one dated fact a record. Field names are the same in the store
 * (as columns or properties), in the API and in the analysis; `null` means "the source does not say", never zero.
 * Every stored record also knows the revision, file and row it came from.
 */
export const StoredRecord = z.discriminatedUnion('type', [
  TerritoryRecord,
  AssignmentRecord,
  ActorRecord,
  SchoolYearRecord,
  SchoolEventRecord,
  CampusRecord,
  NetworkRecord,
  MembershipRecord,
  WaveRecord,
  ResponseRecord,
  TieRecord,
  RatingRecord,
  CommitmentRecord,
  ActivityRecord,
  AttendanceRecord,
  EventRecord,
  ContractRecord,
  EvaluationRecord,
  ResultRecord,
]);
export type StoredRecord = z.infer<typeof StoredRecord>;
export type RecordType = StoredRecord['type'];
export type RecordOf<T extends RecordType> = Extract<StoredRecord, { type: T }>;

/** Where a record came from: a path relative to the imported folder, and the line in that file. */
export type SourcedRecord = {
  record: StoredRecord;
  file: string;
  row: number | null;
  /** Fields whose value no source gives: it is taken for granted (a name that is only the id), and never replaces one that is known. */
  assumed?: readonly string[];
  /** The source says that this is no more, as far as the register or a survey was said to hold it. */
  gone?: true;
};

/**
 * Who speaks: the school register, or whoever brings a file. What the register gives for a field stands whatever an
 * import gives; an import adds what the register leaves open.
 */
export const authorities = ['register', 'import'] as const;
export type Authority = (typeof authorities)[number];
