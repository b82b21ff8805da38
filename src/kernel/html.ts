/** Markup that is known to be sound: made only by {@link html}, or joined from such. */
export class Html {
  private constructor(private readonly markup: string) {}

  /** For {@link html} alone; everything else gets its markup from there. */
  static sound(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.markup;
  }
}

export type Interpolation = string | number | Html | readonly Interpolation[];

/**
 * Writes HTML that is also well-formed XML. What is interpolated is text, and stays text: in content as in quoted attributes.
 * Only {@link Html} goes in as markup. As the whole value of `href` or `src` an address that is not http, https or mailto is
 * replaced by `#`.
 *
 * @throws where escaping would not be enough: unquoted attributes, tag and attribute names, event handlers, scripts, style sheets
 * @example html`<p title="${'"'}">${'<script>'}</p>` // => <p title="&quot;">&lt;script&gt;</p>
 */
export function html(literals: TemplateStringsArray, ...values: readonly Interpolation[]): Html {
  let markup = literals[0] ?? '';
  values.forEach((value, index) => {
    const context = contextAfter(markup);
    const after = literals[index + 1] ?? '';
    const wholeAddress = context === 'address' && after.startsWith('"');
    markup += wholeAddress ? escaped(safeAddress(textOf(value))) : interpolated(value, context);
    markup += after;
  });
  return Html.sound(markup);
}

type Context = 'content' | 'attribute' | 'address';

/** Where in the markup written so far the next value would stand. */
function contextAfter(markup: string): Context {
  const tag = /<[^<>]*$/.exec(markup)?.[0];
  if (tag === undefined) {
    if (/<(script|style)\b[^>]*>[^<]*$/i.test(markup))
      throw new Error('Nothing may be interpolated into a script or style');
    return 'content';
  }
  const attribute = /\s([\w:-]+)="([^"]*)$/.exec(tag);
  if (!attribute) throw new Error('An interpolated attribute needs a name and double quotes');
  const [, name = '', written = ''] = attribute;
  if (/^on/i.test(name)) throw new Error('Nothing may be interpolated into an event handler');
  return /^(href|src|action)$/i.test(name) && written === '' ? 'address' : 'attribute';
}

function interpolated(value: Interpolation, context: Context): string {
  if (value instanceof Html) {
    if (context !== 'content') throw new Error('Markup cannot stand in an attribute');
    return value.toString();
  }
  if (typeof value === 'object') return value.map((part) => interpolated(part, context)).join('');
  return escaped(String(value));
}

function textOf(value: Interpolation): string {
  if (typeof value === 'object') throw new Error('An address is one text');
  return String(value);
}

const safeAddress = (address: string): string => (/^(https?:\/\/|mailto:)/i.test(address) ? address : '#');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would turn a bare carriage return into a line feed.
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  text.replace(NOT_XML, '\uFFFD').replace(/[&<>"'\r]/g, (mark) => ENTITIES[mark] ?? mark);

/** Characters that XML 1.0 cannot hold, written out or as entities: most controls, half surrogate pairs, two noncharacters. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
