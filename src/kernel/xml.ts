/** A piece of XML that was made by {@link element}, so that whatever text is in it has been escaped. */
export class Xml {
  private constructor(private readonly markup: string) {}

  /** For this file alone. */
  static sound(markup: string): Xml {
    return new Xml(markup);
  }

  toString(): string {
    return this.markup;
  }
}

// XML 1.0, production 2: what a document may hold at all, even as an entity. The `u` flag takes surrogate pairs as one.
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Bare, a parser would change these: line ends everywhere, all white space in attributes.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
  // Line ends too, for parsers that go by XML 1.1.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

const characters = (text: string): string =>
  text.replace(NOT_XML, '\uFFFD').replace(/[&<>\r\u0085\u2028]/g, (mark) => ENTITIES[mark] ?? mark);
const attributeValue = (text: string): string =>
  text.replace(NOT_XML, '\uFFFD').replace(/[&<>"\r\n\t\u0085\u2028]/g, (mark) => ENTITIES[mark] ?? mark);

/** Texts are escaped; only {@link Xml} goes in as markup, and `null` leaves nothing. */
export type XmlChild = string | number | Xml | null;

/**
 * @param name as written in this project, never from data
 * @example element('Data', { name: 'a"b' }, ['<']) // => <Data name="a&quot;b">&lt;</Data>
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlChild[] = [],
): Xml {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeValue(value)}"`);
  const content = children.map((child) =>
    child instanceof Xml ? child.toString() : child === null ? '' : characters(String(child)),
  );
  const open = `${name}${given.join('')}`;
  return Xml.sound(content.length === 0 ? `<${open}/>` : `<${open}>${content.join('')}</${name}>`);
}

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
