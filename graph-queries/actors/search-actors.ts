import { z } from 'zod';
import { actorSummaryRow } from './actor-summary-row.ts';
import { maybeNumber, maybeText, number, text } from '../row-values.ts';

/**
 * Which actors does a search mean? Every word must begin a word of the actor's folded names or of its comuna's folded
 * name, or be its RBD. A name has its English one behind it, parted by a bar. The best match comes first, by grade:
 *   0  its RBD is the search       1  its name is the search       2  its name begins with the search
 *   3  every word begins a word of its name                        4  some word is found in the comuna or the RBD only
 * A school that is closed or in recess comes after all that work, by 5 more, unless its RBD was asked for.
 *
 * $words        the folded words of the search, at least one
 * $phrase       the search as it was written, folded
 * $rbd          the search as an RBD (null: it is not a number)
 * $kind         keep only actors of this kind (null: all)
 * $territoryId  keep only actors that lie in it, run a school in it or have a campus in it (null: all)
 * $afterGrade, $afterName, $afterId   the place of the last actor already seen (null: from the start)
 * $limit        rows at most
 * Columns       ActorSummary with attributes, grade, searchName (the folded names); ordered by grade, searchName, id
 * Index         full text actor_search (name, place: prefixes; rbd: whole)
 */
export const searchActors = {
  name: 'actors/search-actors',
  parameters: z.object({
    words: z.array(text).min(1),
    phrase: text,
    rbd: maybeNumber,
    kind: maybeText,
    territoryId: maybeText,
    afterGrade: maybeNumber,
    afterName: maybeText,
    afterId: maybeText,
    limit: number,
  }),
  row: actorSummaryRow.extend({ grade: number, searchName: text }),
};
