import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe, with all of its usual rules and that of WCAG 2.2 on the size of targets, finds wrong on a page as it stands: one line a rule, with its first element. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const results = await page.evaluate(async () => {
    // Put there by the script of axe-core.
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  });
  return results.violations.map(({ id, nodes }) => {
    const { target, failureSummary = '' } = nodes[0]!;
    return `${id}, ${String(nodes.length)} times, first ${target.join(' ')}: ${failureSummary}`;
  });
}
