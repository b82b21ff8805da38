/** Second choice of every posyandu's list: the child is the one whose code was given on the first page. */
export const USE_CODE = 'Pakai kode anak dari halaman pertama';
