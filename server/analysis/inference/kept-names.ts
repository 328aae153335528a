import { createRandom, type Random } from '../random.ts';
import {
  countNames,
  ordinaryNames,
  type DrawNames,
  type Naming,
  type NamingModel,
} from './ordinary-network.ts';

/** Bytes of names kept for one network; draws beyond them are made again by whoever needs them. */
const defaultBytes = 2 ** 22;

/** The names of one draw after another; `next` goes to the next one, which begins at `from`. */
export interface NamesReader {
  readonly names: Uint16Array;
  readonly from: number;
  next(): void;
}

/**
 * Names drawn for an ordinary network, kept so that a network that differs in a few answers reads the same draws: with
 * fewer names a voter gives the first of them, and as long as the same voters name anybody, the keys are the same.
 */
export class KeptNames {
  private readonly model: NamingModel;
  private readonly random: Random;
  private readonly draw: DrawNames;
  private readonly width: number;
  private readonly limit: number;
  private names = new Uint16Array(0);
  private made = 0;

  /** @param random not used before; its state decides all draws */
  constructor(model: NamingModel, random: Random, mostBytes = defaultBytes) {
    this.model = model;
    this.random = random;
    this.draw = ordinaryNames(model);
    this.width = countNames(model.layers);
    this.limit = Math.floor(mostBytes / (2 * Math.max(1, this.width)));
  }

  /** Whether a network with these answers would draw the same keys, and no more names than are kept. */
  serves(layers: readonly Naming[]): boolean {
    return layers.every((layer, l) => {
      const kept = this.model.layers[l]!;
      return layer.inside.every((near, i) => {
        const far = layer.outside[i]!;
        const [keptNear, keptFar] = [kept.inside[i]!, kept.outside[i]!];
        return near <= keptNear && far <= keptFar && near + far > 0 === keptNear + keptFar > 0;
      });
    });
  }

  /** Goes through the draws in turn. */
  reader(): NamesReader {
    let next = 0;
    let own: Uint16Array | null = null;
    let onwards: Random | null = null;
    const reader: NamesReader & { names: Uint16Array; from: number } = {
      names: this.names,
      from: 0,
      next: (): void => {
        const at = next++;
        if (at < this.limit) {
          while (this.made <= at) this.keepOne();
          reader.names = this.names;
          reader.from = at * this.width;
          return;
        }
        onwards ??= resumed(this.random);
        own ??= new Uint16Array(this.width);
        this.draw(onwards, own, 0);
        reader.names = own;
        reader.from = 0;
      },
    };
    return reader;
  }

  private keepOne(): void {
    this.makeRoom();
    this.draw(this.random, this.names, this.made * this.width);
    this.made++;
  }

  private makeRoom(): void {
    if ((this.made + 1) * this.width <= this.names.length) return;
    const longer = new Uint16Array(Math.min(this.limit, Math.max(128, 2 * this.made)) * this.width);
    longer.set(this.names);
    this.names = longer;
  }

  /** Where the names of each voter begin in a draw, and how many of them a network with these answers reads. */
  segments(layers: readonly Naming[]): Int32Array {
    const segments: number[] = [];
    let at = 0;
    this.model.layers.forEach((kept, l) => {
      kept.inside.forEach((near, i) => {
        const far = kept.outside[i]!;
        if (layers[l]!.inside[i]! > 0) segments.push(i, at, at + layers[l]!.inside[i]!);
        if (layers[l]!.outside[i]! > 0) segments.push(i, at + near, at + near + layers[l]!.outside[i]!);
        at += near + far;
      });
    });
    return Int32Array.from(segments);
  }
}

function resumed(random: Random): Random {
  const onwards = createRandom('');
  onwards.resume(random.state());
  return onwards;
}
