import { addToList } from '../../../contract/add-to-list.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { greatCircle, type Place } from '../../../contract/great-circle.ts';

/** Side of a cell, in degrees: about 11 km, a few schools in the country and some dozens in a town. */
const side = 0.1;
/** Kilometres in a degree, a little under the least there is: a bound must not overshoot. */
const kmPerDegree = 110.5;

/**
 * Places in square cells of latitude and longitude, to find the nearest ones without looking at all.
 *
 * Source  bucket grid; rings of cells are searched until no unseen cell can hold a nearer place
 * Cost    O(n) to build; a query touches the cells around its place
 */
export class PlaceGrid<Item extends Place & { id: string }> {
  private readonly cells = new Map<string, Item[]>();
  private readonly rings: number;

  constructor(items: readonly Item[]) {
    let [low, high, west, east] = [0, 0, 0, 0];
    items.forEach((item, k) => {
      const [row, column] = cellOf(item);
      [low, high, west, east] =
        k === 0
          ? [row, row, column, column]
          : [Math.min(low, row), Math.max(high, row), Math.min(west, column), Math.max(east, column)];
      addToList(this.cells, `${row}/${column}`, item);
    });
    this.rings = Math.max(high - low, east - west) + 1;
  }

  /** The `count` places nearest to `place` other than itself (by id), nearest first; equal distances by id. */
  nearest(place: Item, count: number): { item: Item; km: number }[] {
    const found: { item: Item; km: number }[] = [];
    const [row, column] = cellOf(place);
    for (let ring = 0; ring <= this.rings; ring++) {
      for (const item of this.ring(row, column, ring))
        if (item.id !== place.id) found.push({ item, km: greatCircle(place, item) });
      found.sort((a, b) => a.km - b.km || byCodeUnit(a.item.id, b.item.id));
      found.length = Math.min(found.length, count);
      const unseen =
        ring *
        side *
        kmPerDegree *
        Math.cos((Math.min(89, Math.abs(place.latitude) + (ring + 1) * side) * Math.PI) / 180);
      if (found.length === count && found[count - 1]!.km <= unseen) break;
    }
    return found;
  }

  private *ring(row: number, column: number, ring: number): Iterable<Item> {
    for (let r = row - ring; r <= row + ring; r++) {
      const step = Math.abs(r - row) === ring ? 1 : Math.max(1, 2 * ring);
      for (let c = column - ring; c <= column + ring; c += step) yield* this.cells.get(`${r}/${c}`) ?? [];
    }
  }
}

const cellOf = ({ latitude, longitude }: Place): [number, number] => [
  Math.floor(latitude / side),
  Math.floor(longitude / side),
];
