import type { ResidenceStatus } from '../register/residence';

export const RESIDENCE_LABEL: Readonly<Record<ResidenceStatus, string>> = {
  active: 'Tinggal di sini',
  'moved-out': 'Pindah',
  died: 'Meninggal',
};
