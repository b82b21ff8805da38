import { NAMED_COLORS } from './named-colors';

/** @returns `#rrggbb`; `null` for what is no colour, which Google accepts silently */
export function readColor(css: string): string | null {
  const text = css.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return `#${[1, 2, 3].map((index) => `${short[index]}${short[index]}`).join('')}`;
  const functional = /^(rgb|hsl)a?\(/.exec(text)?.[1];
  if (functional) throw new TypeError(`A colour of a spreadsheet as ${functional}() is not emulated`);
  return Object.hasOwn(NAMED_COLORS, text) ? (NAMED_COLORS[text] ?? null) : null;
}
