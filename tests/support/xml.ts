import { DOMParser, type Document } from '@xmldom/xmldom';

/** What each version of XML reads as a line feed (section 2.11 of both). Browsers and mail programs go by 1.0. */
const LINE_ENDS = { '1.0': /\r\n?/g, '1.1': /\r[\n\u0085]|[\r\u0085\u2028]/g };

export type XmlVersion = keyof typeof LINE_ENDS;

/**
 * Reads markup with a parser that shares nothing with the renderers.
 *
 * @throws where it is not well-formed
 */
export function parseXml(markup: string, version: XmlVersion = '1.0'): Document {
  return new DOMParser({
    // The parser's own line ends are those of 1.1 and U+2029, whatever the version.
    normalizeLineEndings: (source) => source.replace(LINE_ENDS[version], '\n'),
    onError: (level, message) => {
      // A replacement character is put in on purpose.
      if (!message.startsWith('Unicode replacement character')) throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(markup, 'text/xml');
}
