/** Kept as the code of a woman whose consent was taken back without one that leads to her. */
export const WITHOUT_CODE = 'tanpa kode';
