import type { AttributeValue } from '../bundle/cell-formats.ts';
import type { ImportFile } from '../intake-result.ts';
import type { RawGraph, RawValues } from './raw-graph.ts';
import { refuseFile } from './refuse-file.ts';

/** An attribute that a GraphML or GEXF file declares. */
export type XmlKey = { id: string; name: string; type: string; owner: string; fallback: string | null };

/** Attributes that one file may declare, and values that its defaults may stand for. */
const mostKeys = 5_000;
const mostDefaults = 2_000_000;

/** The attributes that a file declares, by owner (`node`, `edge`, `all`…) and id. */
export class XmlKeys {
  readonly #file: ImportFile;
  readonly #keys = new Map<string, XmlKey>();

  constructor(file: ImportFile) {
    this.#file = file;
  }

  get all(): Iterable<XmlKey> {
    return this.#keys.values();
  }

  add(key: XmlKey, line: number): XmlKey {
    if (this.#keys.size >= mostKeys)
      throw refuseFile(
        this.#file.name,
        line,
        `more than ${String(mostKeys)} attributes`,
        `at most ${String(mostKeys)}`,
      );
    this.#keys.set(`${key.owner} ${key.id}`, key);
    return key;
  }

  /** The attribute of an id; one that nobody declared is a text of that name. */
  find(owner: 'node' | 'edge' | 'graph', id: string): Pick<XmlKey, 'name' | 'type'> {
    return this.#keys.get(`${owner} ${id}`) ?? this.#keys.get(`all ${id}`) ?? { name: id, type: 'string' };
  }

  /** Gives declared defaults to whatever has no value of its own. */
  fillDefaults(graph: RawGraph): void {
    const keys = [...this.#keys.values()].filter(({ fallback }) => fallback !== null);
    if (keys.length === 0) return;
    const lists: Record<string, readonly { values: RawValues }[]> = {
      node: graph.actors,
      edge: graph.ties,
      all: [...graph.actors, ...graph.ties],
    };
    const values = keys.reduce((sum, { owner }) => sum + (lists[owner]?.length ?? 0), 0);
    if (values > mostDefaults)
      throw refuseFile(
        this.#file.name,
        null,
        `default values for ${String(values)} places`,
        `at most ${String(mostDefaults)}`,
      );
    for (const { name, type, owner, fallback } of keys)
      for (const each of lists[owner] ?? []) each.values[name] ??= typedValue(fallback!, type);
  }
}

const numberTypes = /^(int|integer|long|float|double|short|byte|bigdecimal|biginteger)$/i;
export const isNumberType = (type: string): boolean => numberTypes.test(type);

/** A value of its declared type; what does not fit its type stays text, to be named where it matters. */
export function typedValue(value: string, type: string): AttributeValue {
  if (/^bool/.test(type))
    return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;
  if (!isNumberType(type)) return value;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : value;
}
