import { FINDING_SD } from '../../kernel/growth/classify';
import { decimalText } from '../../kernel/words';
import { SHORT_AT_BIRTH_CM } from '../aid/finding-limits';

/** Why a child is proposed for the audit, by the rules of `candidates.ts`. */
export const CANDIDATE_REASON = {
  severe: 'Berat: ada tanda gizi buruk pada semester ini, atau sangat pendek pada ukuran terakhir.',
  bornShort: `Lahir kurang dari ${SHORT_AT_BIRTH_CM} cm, diberi ASI sebelum 6 bulan, dan TB/U belum mengejar.`,
  notBetter: `Sudah ditindak, tetapi nilainya tidak naik dan masih di bawah ${decimalText(FINDING_SD, 0)} SD.`,
  repeated: 'Berulang dalam 12 bulan: gizi kurang lagi sesudah pulih, atau dua kali tidak naik lagi.',
  again: 'Dipilih pada semester sebelumnya, dan temuannya masih ada.',
} as const;
