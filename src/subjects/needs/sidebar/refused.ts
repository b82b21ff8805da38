/** Read by whoever is at the page and may not decide. */
export const NEEDS_REFUSED =
  'Hanya untuk petugas. Minta pemilik lembar menulis alamat email Anda di tab Petugas.';
