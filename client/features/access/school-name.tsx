import { useApiQuery } from '../../api/use-api-query.ts';

/** The name of a school of the register; its id until the name has come. */
export const useSchoolName = (id: string): string =>
  useApiQuery('showActor', { params: { id } }).data?.name ?? id;

export function SchoolName({ id }: { id: string }) {
  return useSchoolName(id);
}
