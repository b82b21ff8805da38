import fc from 'fast-check';

/** Marks that one parser or another takes for a line end, a space, an escape or nothing. */
const TREACHEROUS = '\u0085\u2028\u2029\r\n\t\u000B\f \u00A0\uFEFF\u200B\u00AD"\'`&<>,;\\%+=';

/** Any text that somebody could paste, treacherous marks far more often than chance would have them. */
export const pastedText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...TREACHEROUS),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});
