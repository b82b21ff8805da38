/** Why a child is proposed for the audit, by the rules of `candidates.ts`. */
export const CANDIDATE_REASON = {
  severe: 'Berat: ada tanda gizi buruk pada semester ini, atau sangat pendek pada ukuran terakhir.',
  bornShort: 'Lahir kurang dari 48 cm, diberi ASI sebelum 6 bulan, dan TB/U belum mengejar.',
  notBetter: 'Sudah ditindak, tetapi nilainya tidak naik dan masih di bawah −2 SD.',
  repeated: 'Berulang dalam 12 bulan: gizi kurang lagi sesudah pulih, atau dua kali tidak naik lagi.',
  again: 'Dipilih pada semester sebelumnya, dan temuannya masih ada.',
} as const;
