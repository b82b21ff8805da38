import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and most CI images have it; another place by `CHROMIUM`. */
const EXECUTABLES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
/** Path of the browser, `undefined` where none is installed. */
export const executable = EXECUTABLES.find((path) => path !== undefined && existsSync(path));

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns `null` where no browser is installed */
export async function launchBrowser(): Promise<Browser | null> {
  return executable === undefined ? null : chromium.launch({ executablePath: executable, args: ARGUMENTS });
}
