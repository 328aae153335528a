import { useQuery } from '@tanstack/react-query';
import { OutlineFile, readOutline, type Outline } from '../appearance/outline.ts';

const address = new URL('../../datasets/outline/chile.json', import.meta.url).href;

/** The outline of Chile, fetched with the first map that wants it; `undefined` until it is there. A map does without. */
export function useOutline(wanted: boolean): Outline | undefined {
  const { data } = useQuery({
    queryKey: ['outline'],
    enabled: wanted,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw new Error(`The outline answered with status ${String(answer.status)}.`);
      return readOutline(OutlineFile.parse(await answer.json()));
    },
  });
  return data;
}
