import type { Place } from '../../../contract/great-circle.ts';
import type { Dependency, SchoolState } from '../../../contract/register-records.ts';
import type { Owner } from './owner-id.ts';

/** One row of a directory, read and cleaned: a school in one year. */
export type SchoolRow = {
  file: string;
  line: number;
  year: number;
  rbd: number;
  id: string;
  name: string;
  state: SchoolState;
  dependency: Dependency;
  owner: Owner | null;
  comunaCode: number;
  comunaName: string;
  provinceCode: number | null;
  regionCode: number | null;
  deprovCode: number | null;
  deprovName: string;
  rural: boolean | null;
  hasEnrolment: boolean;
  enrolment: number | null;
  teaching: number[];
  latitudeText: string;
  longitudeText: string;
  /** Filled in once the schools of all comunas are known. */
  point: Place | null;
  attributes: Record<string, string | number | boolean | null>;
};

export const isWorking = (row: SchoolRow): boolean => row.state === 'working';

/** `region:05`, `province:051`, `comuna:05101`, `deprov:053`, `slep:0503`: codes as long as the official ones. */
export const regionId = (code: number): string => `region:${pad(code, 2)}`;
export const provinceId = (code: number): string => `province:${pad(code, 3)}`;
export const comunaId = (code: number): string => `comuna:${pad(code, 5)}`;
export const deprovId = (code: number): string => `deprov:${pad(code, 3)}`;
export const slepId = (code: number): string => `slep:${pad(code, 4)}`;

export const pad = (code: number, length: number): string => String(code).padStart(length, '0');
