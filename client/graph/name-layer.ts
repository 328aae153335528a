import type Sigma from 'sigma';
import { ringSize } from '../appearance/actor-look.ts';
import { isGroup } from '../appearance/group-actor.ts';
import { NamePlaces, type Disc } from '../appearance/name-places.ts';
import { countOnLine } from '../appearance/joined-tie.ts';
import { inkOn } from '../appearance/palette.ts';
import { controlOf, type Lane, onCurve } from '../appearance/tie-lanes.ts';
import { nameLines } from '../appearance/short-names.ts';
import type { Tokens } from '../appearance/tokens.ts';
import { drawnDisc, drawnDiscs } from './drawn-discs.ts';
import type { DrawnActor, DrawnTie } from './drawn-graph.ts';
import { drawnLane } from './drawn-lane.ts';
import { isMoving } from './is-moving.ts';
import { drawPin } from './pin-mark.ts';

type WantedName = { id: string; name: string; strong: boolean };
type NameSource = {
  tokens: () => Tokens;
  /** The most important first. */
  names: () => readonly WantedName[];
  /** Whether an actor has a ring outside, which its name keeps clear of. */
  isRinged: (id: string) => boolean;
  /** Leaves names out while the picture moves: there are too many actors to place them in every frame. */
  crowded: () => boolean;
  /** How many of the wanted names that are in sight found a place. */
  onNamed: (shown: number, wanted: number) => void;
};

type CountedLine = { source: string; target: string; lane: Lane; count: string };

const letters = 13;
const lineHeight = 15;
const family = "'Source Sans 3 Variable', sans-serif";
/** Below this radius, in CSS pixels, the count does not fit into a group's mark. */
const leastForCount = 7;

/**
 * Names, counts of groups and the marks of those put in place by hand, above actors and ties. Names have a halo of paper
 * around their letters, as many lines as they need, and each its place where it hides no other name and no actor.
 */
export class NameLayer {
  private readonly sigma: Sigma<DrawnActor, DrawnTie>;
  private readonly source: NameSource;
  private readonly context: CanvasRenderingContext2D;
  private pinned: ReadonlySet<string> = new Set();
  private counted: { graph: unknown; lines: readonly CountedLine[] } | null = null;

  constructor(sigma: Sigma<DrawnActor, DrawnTie>, source: NameSource) {
    this.sigma = sigma;
    this.source = source;
    this.context = sigma.getCanvases()['labels']!.getContext('2d')!;
    sigma.on('afterRender', () => this.draw());
  }

  pin(pinned: ReadonlySet<string>) {
    this.pinned = pinned;
    this.sigma.scheduleRender();
  }

  private draw() {
    if (this.source.crowded() && isMoving(this.sigma)) return;
    this.drawCounts();
    for (const id of this.pinned) this.drawPin(id);
    const { width, height } = this.sigma.getDimensions();
    const places = new NamePlaces(drawnDiscs(this.sigma), { width, height });
    let [shown, wanted] = [0, 0];
    for (const name of this.source.names()) {
      const disc = this.discOf(name.id);
      if (disc === null || disc.x < 0 || disc.y < 0 || disc.x > width || disc.y > height) continue;
      wanted += 1;
      if (this.drawName(places, disc, name)) shown += 1;
    }
    this.source.onNamed(shown, wanted);
  }

  private discOf(id: string): Disc | null {
    const disc = drawnDisc(this.sigma, id);
    if (disc === null || !this.source.isRinged(id)) return disc;
    return { ...disc, radius: disc.radius + ringSize.gap + ringSize.width };
  }

  /** Whether it found a place. */
  private drawName(places: NamePlaces, disc: Disc, { name, strong }: WantedName): boolean {
    const { context } = this;
    context.font = `${strong ? 600 : 450} ${String(letters)}px ${family}`;
    const lines = nameLines(name);
    const width = lines.reduce((most, line) => Math.max(most, context.measureText(line).width), 0);
    const box = places.place(disc, width, lines.length * lineHeight + 2, strong);
    if (box === null) return false;
    const side = box.left > disc.x ? 'left' : box.right < disc.x ? 'right' : 'center';
    const x = side === 'left' ? box.left : side === 'right' ? box.right : (box.left + box.right) / 2;
    context.textAlign = side;
    for (const [at, line] of lines.entries()) this.write(line, x, box.top + letters + at * lineHeight);
    context.textAlign = 'start';
    return true;
  }

  private write(text: string, x: number, y: number) {
    const { context } = this;
    const { ink, paper } = this.source.tokens();
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }

  /** How many actors each group stands for, inside its mark. */
  private drawCounts() {
    const { context, sigma } = this;
    context.font = `650 12px ${family}`;
    context.textAlign = 'center';
    sigma.getGraph().forEachNode((id, { actor }) => {
      if (!isGroup(actor)) return;
      const disc = this.discOf(id);
      if (disc === null || disc.radius < leastForCount) return;
      context.fillStyle = inkOn(sigma.getNodeDisplayData(id)!.color);
      context.fillText(String(actor.members), disc.x, disc.y + 4);
    });
    this.drawTensionCounts();
    context.textAlign = 'start';
  }

  private drawTensionCounts() {
    for (const { source, target, lane, count } of this.countedLines()) {
      const [from, to] = [this.discOf(source), this.discOf(target)];
      if (from === null || to === null) continue;
      const control = controlOf(from, to, drawnLane(this.sigma, lane));
      const { x, y } = onCurve(from, control, to, 0.5);
      this.write(count, x, y + 4);
    }
  }

  /** The lines with a number on them: all lines of a graph are looked through once, not in every frame. */
  private countedLines(): readonly CountedLine[] {
    const graph = this.sigma.getGraph();
    if (this.counted?.graph === graph) return this.counted.lines;
    const lines: CountedLine[] = [];
    for (const { source, target, attributes } of graph.edgeEntries()) {
      const count = countOnLine(attributes.tie);
      if (count !== null) lines.push({ source, target, lane: attributes.lane, count });
    }
    this.counted = { graph, lines };
    return lines;
  }

  private drawPin(id: string) {
    const disc = this.discOf(id);
    if (disc !== null) drawPin(this.context, disc, this.source.tokens());
  }
}
