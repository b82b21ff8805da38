import type { ScriptHost } from '../core/script-host';
import { HtmlScanner } from './context';
import { escapeIn } from './escaping';

/** A template as it falls into its parts. */
type Part = { readonly kind: 'literal' | 'code' | 'printed' | 'raw'; readonly text: string };

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

function readParts(template: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of template.matchAll(SCRIPTLET)) {
    const [whole, mark, text = ''] = match;
    if (match.index > from) parts.push({ kind: 'literal', text: template.slice(from, match.index) });
    parts.push({ kind: mark === '=' ? 'printed' : mark === '!=' ? 'raw' : 'code', text });
    from = match.index + whole.length;
  }
  if (from < template.length) parts.push({ kind: 'literal', text: template.slice(from) });
  return parts;
}

/**
 * Code of a template, in the shape that Google generates: assignments to an `output` whose setters append. So a printing
 * scriptlet prints the value of its first statement only, and comments in scriptlets must end with their line.
 */
export function templateCode(template: string): string {
  const statements = readParts(template).map(statement).join('\n');
  return `(function() { var output = HtmlService.initTemplate();\n${statements}\n/* End of user code */ return output.$out.append(''); })();`;
}

function statement({ kind, text }: Part): string {
  switch (kind) {
    case 'literal':
      return `output._ = ${JSON.stringify(text)};`;
    case 'printed':
      return `output._$ = ${text};`;
    case 'raw':
      return `output.$ = ${text};`;
    case 'code':
      return text;
  }
}

/** What `output` is in the code of a template. */
class TemplateOutput {
  private html = '';
  private readonly scanner = new HtmlScanner();

  /** Text of the template itself. */
  set _(literal: string) {
    this.add(literal);
  }

  /** `<?= ?>`. */
  set _$(value: unknown) {
    this.add(escapeIn(this.scanner.context(), value));
  }

  /** `<?!= ?>`. */
  set $(value: unknown) {
    this.add(value === null || value === undefined ? '' : String(value));
  }

  append(html: string): void {
    this.add(html);
  }

  written(): string {
    return this.html;
  }

  private add(html: string): void {
    this.html += html;
    this.scanner.feed(html);
  }
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * @param variables what the script has set on the template; they are free names within it
 * @returns the page's HTML
 */
export function evaluateTemplate(
  host: ScriptHost,
  template: string,
  variables: Readonly<Record<string, unknown>>,
): string {
  const names = Object.keys(variables).filter((name) => IDENTIFIER.test(name));
  const statements = readParts(template).map(statement).join('\n');
  const run = host.evaluate(`(function(output, ${names.join(', ')}) {\n${statements}\n})`);
  if (typeof run !== 'function')
    throw new TypeError('The script host did not evaluate a template to a function');
  const output = new TemplateOutput();
  run(output, ...names.map((name) => variables[name]));
  return output.written();
}
