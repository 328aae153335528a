import type { Place } from '../../../contract/great-circle.ts';
import type { Dependency, SchoolState } from '../../../contract/register-records.ts';
import type { Owner } from './owner-id.ts';

/**
 * What the register says of a school in one year, read from a directory now or stored by an earlier import. `null`,
 * `unknown` and a name made of the RBD stand for what it does not say.
 */
export type SchoolYear = {
  /** Where it was read; `line` is `null` where that is not known. */
  file: string;
  line: number | null;
  year: number;
  rbd: number;
  id: string;
  name: string;
  state: SchoolState;
  dependency: Dependency;
  owner: Owner | null;
  comunaCode: number;
  deprovCode: number | null;
  rural: boolean | null;
  hasEnrolment: boolean | null;
  enrolment: number | null;
  teaching: number[];
  point: Place | null;
};

export type PlaceText = { latitude: string; longitude: string };

/** One row of a directory, read and cleaned. `point` is filled in once the schools of all comunas are known. */
export type SchoolRow = SchoolYear & {
  line: number;
  comunaName: string;
  provinceCode: number | null;
  regionCode: number | null;
  deprovName: string;
  /** Latitude and longitude as they stand; `null` where the directory has no such columns. */
  placeText: PlaceText | null;
  attributes: Record<string, string | number | boolean | null>;
};

/** Whether the row was read from a file of this import. */
export const isRead = (row: SchoolYear): row is SchoolRow => 'attributes' in row;

export const isWorking = (row: SchoolYear): boolean => row.state === 'working';

/** What a school is called of which the register gives no name. */
export const namelessSchool = (rbd: number): string => `Sin nombre (RBD ${String(rbd)})`;
export const isNamed = (row: SchoolYear): boolean => row.name !== namelessSchool(row.rbd);

/** `region:05`, `province:051`, `comuna:05101`, `deprov:053`, `slep:0503`: codes as long as the official ones. */
export const regionId = (code: number): string => `region:${pad(code, 2)}`;
export const provinceId = (code: number): string => `province:${pad(code, 3)}`;
export const comunaId = (code: number): string => `comuna:${pad(code, 5)}`;
export const deprovId = (code: number): string => `deprov:${pad(code, 3)}`;
export const slepId = (code: number): string => `slep:${pad(code, 4)}`;

export const pad = (code: number, length: number): string => String(code).padStart(length, '0');
