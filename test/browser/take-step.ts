import type { Page } from 'playwright-core';
import type { JourneyStep } from './journey-steps.ts';

/** Goes where a step is taken and waits until what it is about stands there. @throws when it does not */
export async function takeStep(page: Page, address: string, step: JourneyStep): Promise<void> {
  await page.goto(address + step.path, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  await step.reach?.(page);
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  await page.waitForFunction(({ source, flags }) => new RegExp(source, flags).test(document.body.innerText), {
    source: step.sees.source,
    flags: step.sees.flags,
  });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}
