/**
 * Unit flows between two actors: how many ways there are that share no tie (or no actor). Arcs are added once, and the
 * same network answers many questions.
 *
 * Source  Dinic 1970; unit capacities: Even & Tarjan 1975, doi:10.1137/0204043
 * Cost    O(m √n) a question
 */
export class UnitFlow {
  private readonly head: Int32Array;
  private readonly next: number[] = [];
  private readonly target: number[] = [];
  private readonly capacity: number[] = [];
  private readonly level: Int32Array;
  private readonly place: Int32Array;
  private readonly points: number;

  constructor(points: number) {
    this.points = points;
    this.head = new Int32Array(points).fill(-1);
    this.level = new Int32Array(points);
    this.place = new Int32Array(points);
  }

  /** @param back capacity of the way back: 1 for an undirected tie, else 0 */
  addArc(from: number, to: number, capacity: number, back: number): void {
    for (const [start, end, amount] of [
      [from, to, capacity],
      [to, from, back],
    ] as const) {
      this.target.push(end);
      this.capacity.push(amount);
      this.next.push(this.head[start]!);
      this.head[start] = this.target.length - 1;
    }
  }

  /** The largest flow, or `enough` once that much is found. Capacities are restored afterwards. */
  between(source: number, sink: number, enough: number): number {
    const kept = this.capacity.slice();
    let flow = 0;
    while (flow < enough && this.setLevels(source, sink)) {
      this.place.set(this.head);
      while (flow < enough && this.push(source, sink)) flow++;
    }
    for (const [arc, amount] of kept.entries()) this.capacity[arc] = amount;
    return flow;
  }

  private setLevels(source: number, sink: number): boolean {
    this.level.fill(-1);
    this.level[source] = 0;
    const queue = new Int32Array(this.points);
    queue[0] = source;
    for (let at = 0, end = 1; at < end; at++)
      for (let arc = this.head[queue[at]!]!; arc >= 0; arc = this.next[arc]!) {
        const there = this.target[arc]!;
        if (this.capacity[arc] === 0 || this.level[there]! >= 0) continue;
        this.level[there] = this.level[queue[at]!]! + 1;
        queue[end++] = there;
      }
    return this.level[sink]! >= 0;
  }

  /** One more unit along levels, without recursion. */
  private push(source: number, sink: number): boolean {
    const trail: number[] = [];
    let here = source;
    while (here !== sink) {
      const arc = this.place[here]!;
      if (arc < 0) {
        const back = trail.pop();
        if (back === undefined) return false;
        here = this.target[back ^ 1]!;
        this.place[here] = this.next[back]!;
        continue;
      }
      const there = this.target[arc]!;
      if (this.capacity[arc]! > 0 && this.level[there] === this.level[here]! + 1) {
        trail.push(arc);
        here = there;
      } else this.place[here] = this.next[arc]!;
    }
    for (const arc of trail) {
      this.capacity[arc]!--;
      this.capacity[arc ^ 1]!++;
    }
    return true;
  }
}
