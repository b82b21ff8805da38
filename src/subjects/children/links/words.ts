/** The choice of a posyandu, of which cards and links are printed, for whoever has a child's code at hand: leads straight to the measures. */
export const withCode = (posyandu: string): string => `${posyandu}${WITH_CODE}`;

const WITH_CODE = ' - pakai kode anak';

/** Reads a choice of the first question back. */
export const chosenPosyandu = (
  choice: string,
): { readonly posyandu: string; readonly isWithCode: boolean } =>
  choice.endsWith(WITH_CODE)
    ? { posyandu: choice.slice(0, -WITH_CODE.length), isWithCode: true }
    : { posyandu: choice, isWithCode: false };

/** Second choice of every posyandu's list: the child is the one whose code was given on the first page. */
export const USE_CODE = 'Pakai kode anak dari halaman pertama';
