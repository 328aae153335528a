import type { TerritoryKind } from '../../../contract/identifiers.ts';
import type { Page } from '../../../contract/paging.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { Territory, TerritoryDetail } from '../../../contract/territories.ts';
import type { PageRequest } from './page-request.ts';

/** Territories, and what the school register says of their schools over the years. */
export interface TerritoryReader {
  listTerritories(
    query: PageRequest & {
      kind?: TerritoryKind | undefined;
      parentId?: string | undefined;
      simulated?: boolean | undefined;
      q?: string | undefined;
    },
  ): Promise<Page<Territory>>;
  findTerritory(id: string): Promise<TerritoryDetail | null>;
  /** Name by territory id, in one statement; ids that are not stored are left out. */
  namesOfTerritories(ids: readonly string[]): Promise<Map<string, string>>;
  /** Years of the register that are stored, oldest first. */
  listYears(): Promise<number[]>;
  listSchoolEvents(
    query: PageRequest & {
      territoryId?: string | undefined;
      schoolId?: string | undefined;
      kind?: string | undefined;
      toYear?: number | undefined;
    },
  ): Promise<Page<Omit<RecordOf<'school-event'>, 'type'> & { id: string; name: string }>>;
}
