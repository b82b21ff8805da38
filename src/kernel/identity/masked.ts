/** A NIK or KK as it is shown: the district that begins it and the serial that ends it, not the birth date in between. */
export const masked = (digits: string): string => `${digits.slice(0, 6)}••••••${digits.slice(-4)}`;
