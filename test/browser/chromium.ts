import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import bundledChromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

/** Where Linux distributions put Chromium; otherwise the one that npm brought is unpacked. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

export type Executable = { path: string; remove(): void };
export type RealBrowser = { browser: Browser; close(): Promise<void> };

/** A Chromium ready to start; unpacking takes seconds, so several browsers share one. */
export async function findChromium(): Promise<Executable> {
  if (installed !== undefined) return { path: installed, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'telar-chromium-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    bundledChromium.setGraphicsMode = true;
    const path = await bundledChromium.executablePath();
    return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/**
 * A real Chromium that draws WebGL in software, so that the picture is tested where there is no graphics card.
 *
 * @param path   an executable that is already there; else one is unpacked and removed again
 * @param debug  a free port for other tools to talk to the browser
 * @param more   arguments besides
 */
export async function openBrowser(
  path?: string,
  debug?: number,
  more: readonly string[] = [],
): Promise<RealBrowser> {
  const own = path === undefined ? await findChromium() : null;
  const executablePath = path ?? own!.path;
  const browser = await chromium.launch({
    executablePath,
    env: {
      ...definedOnly(process.env),
      ...(executablePath === installed ? {} : { TMPDIR: dirname(executablePath) }),
    },
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
      ...(debug === undefined ? [] : [`--remote-debugging-port=${String(debug)}`]),
      ...more,
    ],
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      own?.remove();
    },
  };
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
