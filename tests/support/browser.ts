import { executable } from './chromium';

export { launchBrowser } from './chromium';

if (executable === undefined)
  console.warn('Browser tests are skipped: no Chromium found (set CHROMIUM to its path).');

/** `test`, or `test.skip` where no browser is installed. */
export const browserTest: jest.It = executable === undefined ? test.skip : test;
