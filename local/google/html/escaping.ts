import type { HtmlContext } from './context';

/*
 * What `<?= ?>` prints depends on where it stands. Google does not publish its rules; they are taken to be those of its
 * Closure templates ("Strict autoescaping"), from which HtmlService has its contextual escaping.
 */

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => HTML[character] ?? character);
}

/** Unquoted attributes end at more characters than quoted ones. */
function escapeUnquoted(value: string): string {
  return value.replace(/[\p{Cc}\s"&'+\-/<=>`]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

const JS_STRING: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '/': '\\/',
  '\\': '\\\\',
};

function escapeJsString(value: string): string {
  return value.replace(/[\p{Cc}"$&'/<=>\\`\u2028\u2029]/gu, (character) => {
    const code = character.charCodeAt(0);
    const hex = code > 0xff ? `\\u${code.toString(16)}` : `\\x${code.toString(16).padStart(2, '0')}`;
    return JS_STRING[character] ?? hex;
  });
}

/** Outside of a string the value becomes a literal: numbers stand between spaces so that no token grows into them. */
function escapeJsValue(value: unknown): string {
  if (value === null || value === undefined) return ' null ';
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${value} `;
  return `'${escapeJsString(String(value))}'`;
}

/** What could run as script, or leave the scheme to the value, points nowhere instead. */
const INNOCUOUS = 'zSoyz';

function filterUrl(value: string): string {
  const safe = /^(?:(?:https?|mailto|ftp|tel):|[^&:/?#]*(?:[/?#]|$))/i.test(value);
  return safe ? normalizeUrl(value) : `#${INNOCUOUS}`;
}

function normalizeUrl(value: string): string {
  return value.replace(/[\p{Cc}\s"'()<>\\{}]/gu, (character) =>
    character.charCodeAt(0) < 0x80
      ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(character),
  );
}

function filterCss(value: string): string {
  return /^(?!-*(?:expression|(?:moz-)?binding))[\w#.%, +-]*$/i.test(value) ? value : INNOCUOUS;
}

function filterName(value: string): string {
  return /^(?!on|style|src|href|action)[a-z][\w-]*$/i.test(value) ? value : INNOCUOUS;
}

/** @returns the value as it may stand in that place without changing what the page around it means */
export function escapeIn(context: HtmlContext, value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  switch (context.place) {
    case 'text':
      return escapeHtml(text);
    case 'comment':
      return '';
    case 'tag':
      return filterName(text);
    case 'script':
      return context.inString ? escapeJsString(text) : escapeJsValue(value);
    case 'style':
      return filterCss(text);
    case 'attribute':
      return quoteFor(context.quote, escapeAttribute(context, value, text));
  }
}

function escapeAttribute(
  context: HtmlContext & { place: 'attribute' },
  value: unknown,
  text: string,
): string {
  switch (context.kind) {
    case 'plain':
      return text;
    case 'script':
      return context.inString ? escapeJsString(text) : escapeJsValue(value);
    case 'style':
      return filterCss(text);
    case 'url':
      if (context.valueSoFar === '') return filterUrl(text);
      return /[?#]/.test(context.valueSoFar) ? encodeURIComponent(text) : normalizeUrl(text);
  }
}

const quoteFor = (quote: '"' | "'" | null, text: string) => (quote ? escapeHtml(text) : escapeUnquoted(text));
