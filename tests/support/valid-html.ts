import { HtmlValidate } from 'html-validate';

/** How HTML is written is left to the browser, which writes out what it holds. */
const STYLE_ONLY = [
  'attr-quotes',
  'long-title',
  'no-implicit-button-type',
  'no-inline-style',
  'no-trailing-whitespace',
  'void-style',
];

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: Object.fromEntries(STYLE_ONLY.map((rule) => [rule, 'off'])),
});

/** What is not valid in a page as the browser holds it: a line for each place. */
export async function htmlErrors(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => `${ruleId} at ${selector ?? line}: ${message}`),
  );
}
