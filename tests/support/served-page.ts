// A built page without a workbook behind it: what the script would answer is given by the test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const DIST = join(__dirname, '../../dist');

/** By name of the function; `fails` where the script does not answer. */
export type Answers = Readonly<Record<string, unknown>>;

export const FAILS = '(fails)';

/** `google.script.run` of a page whose script is {@link Answers}; `asked` keeps what was asked. */
const bridge = (answers: Answers, after: number): string => `<script>
window.asked = [];
(function (answers) {
  function runner(success, failure) {
    var run = {
      withSuccessHandler: function (handler) { return runner(handler, failure); },
      withFailureHandler: function (handler) { return runner(success, handler); }
    };
    Object.keys(answers).forEach(function (name) {
      run[name] = function () {
        window.asked.push([name].concat([].slice.call(arguments)));
        setTimeout(function () {
          if (answers[name] === '${FAILS}') failure(new Error('no network'));
          else success(answers[name]);
        }, ${after});
      };
    });
    return run;
  }
  window.google = { script: { run: runner(), host: { close: function () {} } } };
})(${JSON.stringify(answers).replace(/</g, '\\u003c')});
</script>`;

export interface Served {
  readonly width: number;
  readonly height?: number;
  /** What the window is opened about. */
  readonly about?: string;
  /** How much slower than this machine. */
  readonly slowed?: number;
  /** Milliseconds that the script takes to answer; at Google it is never less than half a second. */
  readonly answersAfter?: number;
}

/**
 * Opens a page of `dist`.
 *
 * @param file such as `anak`
 */
export async function servePage(
  browser: Browser,
  file: string,
  answers: Answers,
  { width, height = 740, about = '', slowed = 1, answersAfter = 0 }: Served,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  const html = readFileSync(join(DIST, `${file}.html`), 'utf8')
    .replace('{about}', about)
    .replace('{page-key}', 'key')
    .replace('<head>', () => `<head>${bridge(answers, answersAfter)}`);
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  if (slowed !== 1) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  }
  await page.goto('https://lembar.test/');
  return page;
}
