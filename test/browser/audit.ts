import { createServer, type AddressInfo } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';

/** Scores from 0 to 100, and what keeps a page from 100 in accessibility, one sentence each. */
export type Audit = { performance: number; accessibility: number; barriers: string[] };

/**
 * What Lighthouse says of a page, with the network and processor it assumes.
 *
 * @param port  the debugging port of a running Chromium
 * @param form  `desktop`, or `phone` on a slow network with a slow processor
 * @throws Error when the page could not be judged at all
 */
export async function audit(address: string, port: number, form: 'desktop' | 'phone'): Promise<Audit> {
  const flags = {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: ['performance', 'accessibility'],
  } as const;
  const result = await lighthouse(
    address,
    { ...flags, onlyCategories: [...flags.onlyCategories] },
    form === 'desktop' ? desktopConfig : undefined,
  );
  const { categories, audits, runtimeError } = result!.lhr;
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const barriers = (categories['accessibility']?.auditRefs ?? [])
    .map(({ id }) => audits[id]!)
    .filter((each) => each.score !== null && each.score < 1)
    .map(({ id, title, details }) => `${id}: ${title} ${snippets(details)}`);
  return { performance: score('performance'), accessibility: score('accessibility'), barriers };
}

function snippets(details: unknown): string {
  const { items = [] } = (details ?? {}) as { items?: { node?: { snippet?: string } }[] };
  return items
    .slice(0, 3)
    .map(({ node }) => node?.snippet ?? '')
    .join(' ');
}

/** A port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
