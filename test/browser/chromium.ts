import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bundledChromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

/** Where Linux distributions put Chromium; otherwise the one that npm brought is unpacked. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

export type RealBrowser = { browser: Browser; close(): Promise<void> };

/** A real Chromium that draws WebGL in software, so that the picture is tested where there is no graphics card. */
export async function openBrowser(): Promise<RealBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'telar-chromium-'));
  const executablePath = installed ?? (await unpackBundled(folder));
  const browser = await chromium.launch({
    executablePath,
    env: { ...definedOnly(process.env), TMPDIR: folder },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function unpackBundled(folder: string): Promise<string> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    bundledChromium.setGraphicsMode = true;
    return await bundledChromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** A page that remembers every console message that should not be there. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({
    locale: 'es-CL',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    // Sigma reads pixels back to know what is under the pointer; software rendering remarks on it.
    if (/GPU stall due to ReadPixels/.test(message.text())) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  return { page, complaints, close: () => context.close() };
}
