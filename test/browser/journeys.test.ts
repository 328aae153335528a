import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSession, type Session } from './explorer-visit.ts';
import { journeys, pictureOf } from './journey-steps.ts';
import { journeysPage } from './journeys-page.ts';
import { takeStep } from './take-step.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

describe.each(journeys)('the journey of the $name', ({ steps }) => {
  test.each(steps)('comes to: $title', async (step) => {
    const { page, complaints, close } = await session.visit('/');
    await takeStep(page, session.telar.address, step);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('docs/journeys.md is what `npm run journeys` writes', () => {
  expect(readFileSync('docs/journeys.md', 'utf8')).toBe(journeysPage());
});

test('each step has its picture, of a size that a repository bears', () => {
  const pictures = journeys.flatMap((journey) =>
    journey.steps.map((step) => `docs/${pictureOf(journey, step)}`),
  );
  expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  expect(pictures.filter((path) => statSync(path).size > 150_000)).toEqual([]);
});
