// What rows of the scorecard say. They stand beside the script.
export const SCORE_GROUP = {
  village: 'Kelurahan',
  mothers: 'Ibu hamil dan nifas',
  children: 'Anak 0-23 bulan',
} as const;

export const SCORE_STANDING = {
  persons: (count: number): string => `${count} orang`,
  trimester: (trimester: number): string => `Trimester ${trimester}`,
  pregnant: 'Hamil',
  delivered: 'Bersalin',
  months: (months: number): string => `${months} bulan`,
} as const;

export const SCORE_REMARK = {
  running: 'Belum selesai.',
  level: 'Tingkat = jumlah Y dibagi (orang x butir - TS).',
} as const;

export const SCORE_NOTES = {
  scoreQuarter:
    'Susunan PetaGizi, menurut butir scorecard konvergensi desa (1000 HPK). Unduh lewat File > Download (CSV), atau cetak lewat menu Naskah SK, SOP, rapat.',
  scoreLevel: 'Jumlah Y dibagi yang seharusnya. Yang seharusnya: orang x butir, dikurangi TS.',
  scoreNutrition: 'Y: ya. T: tidak, atau belum dicatat. TS: tidak seharusnya. Ibu: menurut tab Ibu.',
  scoreVisited:
    'TS bila tidak perlu dikunjungi: ibu tanpa KEK dan risiko KRS, anak tanpa stunting, gizi kurang, atau gizi buruk.',
  scoreByAct:
    'Dari tindakan (bukan Rujukan, Tunda, Tutup) yang kolom Program-nya menyebut imunisasi, air, jamban, jaminan (JKN, BPJS, KIS), akta, atau kelas pengasuhan (BKB). Air dan jamban yang dicatat untuk satu orang berlaku serumah, jaminan bila programnya per keluarga; air dan jamban juga dari tab Keluarga.',
} as const;
