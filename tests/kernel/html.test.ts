import fc from 'fast-check';
import { html } from '../../src/kernel/html';
import { anyText, pastedText } from '../support/texts';
import { parseXml } from '../support/xml';

test.each([
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['"Ibu" & \'Bapak\'', '<p>&quot;Ibu&quot; &amp; &#39;Bapak&#39;</p>'],
  ['&lt;', '<p>&amp;lt;</p>'],
  ['=HYPERLINK("http://x")', '<p>=HYPERLINK(&quot;http://x&quot;)</p>'],
  ['baris\r\nbaru', '<p>baris&#13;\nbaru</p>'],
  ['👶 Budi', '<p>👶 Budi</p>'],
  ['a\u0000b\u001bc\uFFFE\uD83D', '<p>a\uFFFDb\uFFFDc\uFFFD\uFFFD</p>'],
])('text %j stays text', (text, markup) => {
  expect(html`<p>${text}</p>`.toString()).toBe(markup);
});

test('markup goes in as markup, also in lists, and numbers as they are', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>${3.5}`.toString()).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>3.5');
});

test.each([
  ['https://docs.google.com/x?a=1&b=2', 'https://docs.google.com/x?a=1&amp;b=2'],
  ['HTTP://x', 'HTTP://x'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['javascript:alert(1)', '#'],
  [' https://x', '#'],
  ['java\nscript:alert(1)', '#'],
  ['data:text/html,x', '#'],
  ['//x', '#'],
  ['', '#'],
])('an address %j becomes %j', (address, written) => {
  expect(html`<a href="${address}">x</a>`.toString()).toBe(`<a href="${written}">x</a>`);
});

test('in the rest of an address a text is only escaped', () => {
  expect(html`<a href="https://x/?q=${'"&'}">x</a>`.toString()).toBe(
    '<a href="https://x/?q=&quot;&amp;">x</a>',
  );
});

test.each([
  ['an unquoted attribute', () => html`<a href=${'x'}>x</a>`],
  ['a single-quoted attribute', () => html`<a href='${'x'}'>x</a>`],
  ['an attribute name', () => html`<a ${'x'}>x</a>`],
  ['a tag name', () => html`<${'x'}>x`],
  ['an event handler', () => html`<a onclick="${'x'}">x</a>`],
  ['a script', () => html`<script>${'x'}</script>`],
  ['a style sheet', () => html`<style>p { color: ${'x'} }</style>`],
  ['markup in an attribute', () => html`<a title="${html`<b>x</b>`}">x</a>`],
])('%s takes no value', (_, write) => {
  expect(write).toThrow();
});

test('any text comes back as typed from an XML parser, in content and in attributes', () => {
  const wellFormed = pastedText.filter(
    (text) => !/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text),
  );
  fc.assert(
    fc.property(wellFormed, (text) => {
      const root = parseXml(html`<p title="${text}">${text}</p>`.toString()).documentElement;
      expect(root?.textContent).toBe(text);
      expect(root?.getAttribute('title')).toBe(text.replace(/[\t\n]/g, ' '));
      expect(root?.childNodes.length).toBeLessThanOrEqual(1);
    }),
  );
});

test('whatever the text, the markup is well-formed', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const markup = html`<p title="${text}">${text}<a href="${text}">x</a></p>`.toString();
      expect(() => parseXml(markup)).not.toThrow();
    }),
  );
});
