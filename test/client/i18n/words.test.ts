import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordParts, type WordPart } from '../../../client/i18n/word-parts.ts';
import { evidenceKinds, grades, noEvidenceReasons } from '../../../contract/assessments.ts';
import { actorKinds, territoryKinds } from '../../../contract/identifiers.ts';
import { depths } from '../../../contract/layers.ts';
import { mandates, membershipRoles, networkKinds, sliceKinds } from '../../../contract/network-records.ts';
import {
  dependencies,
  legalKinds,
  schoolEventKinds,
  schoolStates,
} from '../../../contract/register-records.ts';
import { eventKinds } from '../../../contract/support-records.ts';
import { allWords, wordsOfPart, type Words } from './all-words.ts';

function flat(tree: Words, before = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value]] : [...flat(value, `${before}${key}.`)],
    ),
  );
}

const spanish = flat(await allWords('es'));
const english = flat(await allWords('en'));
const stem = (key: string) => key.replace(/_(one|many|other)$/, '');
const stems = (words: Map<string, string>) => new Set([...words.keys()].map(stem));
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const client = new URL('../../../client/', import.meta.url);
const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, client), 'utf8') }));
const sources = files.map(({ text }) => text);

describe('words of the interface', () => {
  it('are the same in both languages, none missing, none empty', () => {
    expect([...stems(english)].sort()).toEqual([...stems(spanish)].sort());
    for (const text of [...spanish.values(), ...english.values()]) expect(text.trim()).not.toBe('');
  });

  it('leave the same holes to fill', () => {
    for (const [key, text] of spanish) {
      expect(holes(english.get(key) ?? english.get(`${stem(key)}_other`)!), key).toEqual(holes(text));
    }
  });

  it('have every plural form that their language asks for', () => {
    const plural = [...spanish.keys()].filter((key) => key.endsWith('_one')).map(stem);
    expect(plural.length).toBeGreaterThan(10);
    for (const key of plural) {
      expect(
        [...'one many other'.split(' ')].every((form) => spanish.has(`${key}_${form}`)),
        key,
      ).toBe(true);
      expect(english.has(`${key}_one`) && english.has(`${key}_other`), key).toBe(true);
    }
  });

  it('exist for every key the screens use', () => {
    const known = stems(spanish);
    const used = sources.flatMap((text) => [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key!));
    expect(used.length).toBeGreaterThan(200);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });

  it('name every code the contract knows', () => {
    const groups: Record<string, readonly string[]> = {
      kind: actorKinds,
      kinds: actorKinds,
      territoryKind: territoryKinds,
      dependency: dependencies,
      legalKind: legalKinds,
      state: schoolStates,
      event: schoolEventKinds,
      eventKind: eventKinds,
      slice: sliceKinds,
      slices: sliceKinds,
      networkKind: networkKinds,
      mandate: mandates,
      depth: depths,
      role: membershipRoles,
      inapplicable: noEvidenceReasons,
      grade: grades,
      evidence: evidenceKinds,
    };
    const missing = Object.entries(groups).flatMap(([group, codes]) =>
      codes.map((code) => `${group}.${code}`).filter((key) => !spanish.has(key)),
    );
    expect(missing).toEqual([]);
  });
});

const parts = Object.keys(wordParts) as WordPart[];
const groupsOf = new Map(
  await Promise.all(parts.map(async (part) => [part, Object.keys(await wordsOfPart(part, 'es'))] as const)),
);

describe('parts of the words', () => {
  it('have no group in common', () => {
    const groups = [...groupsOf.values()].flat();
    expect(groups.length).toBeGreaterThan(50);
    expect(new Set(groups).size).toBe(groups.length);
  });

  it.each(['imports', 'surveys'] as const)('come with the screens that say them: %s', (part) => {
    const own = groupsOf.get(part)!.join('|');
    const usage = new RegExp(`\\b(?:t|termLabel)\\([^)]*?['"\`](?:${own})[.']`);
    const using = files.filter(({ text }) => usage.test(text)).map(({ name }) => name);
    expect(using.length).toBeGreaterThan(10);
    expect(using.filter((name) => !name.startsWith(`features/${part}/`))).toEqual([]);
  });
});

/** Frequent English words that are not Spanish ones too. */
const englishWords =
  /\b(the|and|of|with|for|this|that|schools?|networks?|ties?|by|from|who|which|are|is|not|wave|loading|search|file|what)\b/i;

describe('what documents tell', () => {
  it('is said without a word of surveys, for nobody was asked', () => {
    const ofSurveys = /encuest|respond|respuesta|survey|answered/i;
    const documented = /^(?:cases|case|timeline|eventKind|document|abroad)\./;
    const words = [...spanish, ...english].filter(([key]) => documented.test(key));
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter(([, text]) => ofSurveys.test(text))).toEqual([]);
  });
});

describe('the Spanish interface', () => {
  it('speaks no English', () => {
    const mixed = [...spanish].filter(([, text]) => englishWords.test(text.replaceAll(/\{\{\w+\}\}/g, '')));
    expect(mixed).toEqual([]);
  });

  it('calls no school a sleeping partner, in either language', () => {
    for (const text of [...spanish.values(), ...english.values()]) {
      expect(text).not.toMatch(/durmiente|sleeping partner/i);
    }
  });

  it('is not written into the code', () => {
    const written = sources.flatMap((text) =>
      [...text.matchAll(/>\s*([A-ZÁÉÍÓÚÑ¿][a-záéíóúñ]+(?: [\wáéíóúñ]+)+)\s*</g)].map(([, words]) => words),
    );
    expect(written).toEqual([]);
  });
});
