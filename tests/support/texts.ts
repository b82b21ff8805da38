import fc from 'fast-check';

/** Marks that one parser or another takes for a line end, a space, an escape or nothing. */
const TREACHEROUS = '\u0085\u2028\u2029\r\n\t\u000B\f \u00A0\uFEFF\u200B\u00AD"\'`&<>,;\\%+=';

const treacherous = fc.constantFrom(...TREACHEROUS);

/** Any text that somebody could paste, treacherous marks far more often than chance would have them. */
export const pastedText = fc.string({
  unit: fc.oneof(treacherous, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
});

function codePointOf(mark: unknown): number {
  const point = typeof mark === 'string' ? mark.codePointAt(0) : undefined;
  if (point === undefined) throw new Error('no mark');
  return point;
}

// The unit 'binary' of fast-check would list a million of them first, for seconds in every file.
const anyMark = fc.nat(0x10ffff).map((point) => String.fromCodePoint(point), codePointOf);
const halfPair = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));

/** Any text that a script can hold, half surrogate pairs and controls among it. */
export const anyText = (constraints: { readonly maxLength?: number } = {}) =>
  fc.string({ ...constraints, unit: fc.oneof(anyMark, treacherous, halfPair) });
