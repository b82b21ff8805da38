import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Mail } from '../../src/post/mail';
import { parseXml } from '../support/xml';

/** What a reader that shares nothing with the renderer finds in the HTML of a mail. */
export interface ReadMail {
  readonly root: Element;
  readonly links: readonly string[];
  /** Text of each element that holds text only, as a parser gives it. */
  readonly texts: readonly string[];
  readonly elements: readonly Element[];
}

/** @throws where the markup is not well-formed */
export function readMail({ html }: Mail): ReadMail {
  const root = parseXml(html).documentElement;
  if (!root) throw new Error('no element');
  const elements = [...root.getElementsByTagName('*')];
  return {
    root,
    elements,
    links: elements.flatMap((element) => element.getAttribute('href') ?? []),
    texts: elements
      .filter((element) => element.getElementsByTagName('*').length === 0)
      .map((element) => element.textContent ?? ''),
  };
}

/** Elements and attributes that could run or fetch something. */
export function dangers({ elements }: ReadMail): readonly string[] {
  const running = [
    'script',
    'style',
    'link',
    'img',
    'iframe',
    'object',
    'embed',
    'form',
    'svg',
    'base',
    'video',
    'audio',
  ];
  return elements.flatMap((element) => [
    ...(running.includes(element.tagName.toLowerCase()) ? [element.tagName] : []),
    ...[...element.attributes].flatMap(({ name, value }) =>
      /^on|^src$|^background$/i.test(name) ||
      /^\s*(javascript|data|vbscript):/i.test(value) ||
      /url\(|expression/i.test(value)
        ? [`${name}="${value}"`]
        : [],
    ),
  ]);
}

/** Compares with a stored whole mail; `UPDATE_EXPECTED=1` stores anew what is then to be read through. */
export function expectWholeMail(name: string, mail: Mail): void {
  for (const [extension, content] of [
    ['html', mail.html],
    ['txt', `Subject: ${mail.subject}\n\n${mail.text}`],
  ] as const) {
    const path = join(__dirname, 'expected', `${name}.${extension}`);
    if (process.env.UPDATE_EXPECTED) writeFileSync(path, content);
    expect(content).toBe(readFileSync(path, 'utf8'));
  }
}

/** Names that try to be something else. */
export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'O\'Neil "Budi" & Co',
  'Budi\nBcc: semua@krandegan.example',
  'Budi\r\nSubject: lain',
  '=HYPERLINK("http://x")',
  '👶🏽 Budi',
  '</td></table><h1>',
  ']]>--><!--',
  '{{7*7}} <?= y ?>',
] as const;

/** Gmail cuts a mail off at about 102 KB of HTML. */
export const GMAIL_CLIP_BYTES = 102 * 1024;
