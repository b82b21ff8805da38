import type { ElsimilItem, KrsRisk } from './woman-risks';

export const KRS_RISK: Readonly<Record<KrsRisk, string>> = {
  'too-young': 'terlalu muda',
  'too-old': 'terlalu tua',
  'too-close': 'terlalu dekat',
  'too-many': 'terlalu banyak',
};

/** What is outside of the limits of Elsimil; what it means for her a midwife says. */
export const ELSIMIL_ITEM: Readonly<Record<ElsimilItem, string>> = {
  age: 'umur',
  children: 'jumlah anak',
  spacing: 'jarak anak',
  height: 'tinggi badan',
  'body-mass': 'IMT',
  arm: 'LiLA',
  blood: 'Hb',
  pressure: 'tekanan darah',
};
