import { isPersonalHeading } from '../bundle/personal-number.ts';
import { holdsPersonalContent } from '../personal/personal-content.ts';
import type { AttributeValue } from '../bundle/cell-formats.ts';
import type { Attributes } from '../bundle/sheet.ts';
import { foldedWord } from '../bundle/vocabulary.ts';

/** Telar marks an attribute that is called like one of its own values. */
const mark = 'attribute:';
export const marked = (name: string): string => `${mark}${name}`;

/** Attributes that may be kept, under the names their source gave them: no heading and no value of a person. */
export function keptAttributes(values: ReadonlyMap<string, AttributeValue>): Attributes {
  return values.size === 0
    ? none
    : Object.fromEntries(
        [...values]
          .filter(([name, value]) => value !== null && value !== '' && isPublic(name, value))
          .map(([name, value]) => [name.startsWith(mark) ? name.slice(mark.length) : name, value]),
      );
}

/** Most ties have none: they share one. */
const none: Attributes = Object.freeze({});

const isPublic = (name: string, value: unknown): boolean =>
  !isPersonalHeading(foldedWord(name)) && !(typeof value === 'string' && holdsPersonalContent(value));
