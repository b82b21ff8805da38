const NUMERALS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** Roman numerals up to twenty, standing by themselves, in digits: `RW II`, `Melati III`. */
export const romanInDigits = (text: string): string =>
  text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const value = NUMERALS.indexOf(word.toUpperCase()) + 1;
    return value === 0 ? word : String(value);
  });
