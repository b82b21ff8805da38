import type { ActBy } from '../acts/act';

export const RECORDED_BY: Readonly<Record<ActBy, string>> = {
  officer: 'Petugas',
  'officer-by-mail': 'Petugas, dari surat',
  kader: 'Kader',
  'kader-unproven': 'Kader, perlu dicek',
  reader: 'Penerima, dari surat',
  other: 'Lainnya',
};

export const LINK_EVIDENCE = 'Buka bukti';

/** `Jenis` of rows of `Perlu Perbaikan` that are about acts. */
export const ACT_REPAIR = 'Tindakan perlu diperbaiki';
