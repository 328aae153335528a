import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../contract/api.ts';
import { startSession, untilLoaded, type Session } from './explorer-visit.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const id = 'network:demo-01';
const numberOf = (text: string | undefined): number => Number(text?.replace(',', '.'));

test('the numbers beside the picture are those of the service for the same view, and change with its filters', async () => {
  const { page, complaints, close } = await session.visit(`/networks/${id}?layers=trust`);
  const numbers = page.locator('.workspace-right .view-numbers');
  const row = (name: string) => numbers.getByRole('row').filter({ hasText: name }).locator('td');
  await numbers.getByText('Calculado aquí, de lo que se ve.').waitFor();
  await untilLoaded(page);
  const shown: string[] = [];
  for (const strength of ['', '4']) {
    if (strength !== '') {
      await page.goto(`${session.telar.address}/networks/${id}?layers=trust&strength=${strength}`);
      await numbers.getByText('Calculado aquí, de lo que se ve.').waitFor();
      await untilLoaded(page);
    }
    const measured = await session.telar.query(api.measureNetwork, {
      id,
      query: {
        layers: 'trust',
        metric: 'density,density.all-cells,components.weak',
        ...(strength !== '' && { strength }),
      },
    });
    const valueOf = (metric: string) => (measured.network[metric] as { value: number }).value;
    // One school did not answer: the density of what was observed, and beside it that of all cells.
    const [density, all] = await row('Densidad').allInnerTexts();
    expect(numberOf(density)).toBeCloseTo(valueOf('density'), 2);
    expect(numberOf(all)).toBeCloseTo(valueOf('density.all-cells'), 2);
    expect(density).not.toBe(all);
    expect(await row('Partes').innerText()).toBe(String(valueOf('components.weak')));
    shown.push(density!);
  }
  expect(shown[0]).not.toBe(shown[1]);
  expect(complaints).toEqual([]);
  await close();
});
