import fc from 'fast-check';
import { element, xmlDocument } from '../../src/kernel/xml';
import { pastedText } from '../support/texts';
import { parseXml, type XmlVersion } from '../support/xml';

/** The production Char of XML 1.0, said by code point. */
function isChar(point: number): boolean {
  if (point < 0x20) return point === 9 || point === 10 || point === 13;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000;
}
const replaced = (text: string): string =>
  [...text].map((mark) => (isChar(mark.codePointAt(0) ?? 0) ? mark : '\uFFFD')).join('');

test('texts are escaped, elements are not, and nothing is left out but null', () => {
  const xml = element('a', { href: '"<&>\n' }, ['<b>', element('c', {}), null, 7, '']);
  expect(xml.toString()).toBe('<a href="&quot;&lt;&amp;&gt;&#10;">&lt;b&gt;<c/>7</a>');
});

test.each([
  ['a control character', 'a\u0001b', 'a\uFFFDb'],
  ['a zero', 'a\u0000b', 'a\uFFFDb'],
  ['half a surrogate pair', 'a\ud83db', 'a\uFFFDb'],
  ['a noncharacter', 'a\uFFFFb', 'a\uFFFDb'],
  ['an emoji, which is a whole pair', 'a😀b', 'a😀b'],
  ['the end of a CDATA section', ']]>', ']]&gt;'],
  ['a line separator', 'a\u2028b', 'a&#8232;b'],
  ['the next-line control of mainframes', 'a\u0085b', 'a&#133;b'],
])('%s', (_, text, written) => {
  expect(element('t', {}, [text]).toString()).toBe(`<t>${written}</t>`);
});

test.each<XmlVersion>(['1.0', '1.1'])('a parser of XML %s reads any text as it was written', (version) => {
  const text = pastedText.map((given) => `${given}\r\n\t"'<&>]]>`);
  fc.assert(
    fc.property(text, text, (content, attribute) => {
      const root = parseXml(xmlDocument(element('t', { a: attribute }, [content])), version).documentElement;
      expect(root?.textContent).toBe(replaced(content));
      expect(root?.getAttribute('a')).toBe(replaced(attribute));
    }),
  );
});
