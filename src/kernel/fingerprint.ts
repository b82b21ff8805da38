const { imul } = Math;

/**
 * A 53-bit fingerprint of a text (two mixed 32-bit lanes, after the public-domain cyrb53). For short keys and change
 * marks, not for secrets.
 *
 * @returns an integer from 0 to 2^53 - 1, the same for the same text everywhere
 */
export function fingerprint(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = imul(high ^ unit, 2654435761);
    low = imul(low ^ unit, 1597334677);
  }
  high = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  low = imul(low ^ (low >>> 16), 2246822507) ^ imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** A fingerprint in eight or fewer characters. */
export const shortFingerprint = (text: string): string => (fingerprint(text) % 36 ** 8).toString(36);
