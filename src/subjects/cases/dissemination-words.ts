// Wording of the report of a semester. Its outline is that of reports of the audit (Laporan AKS) that could be read; the layout is ours.
export const REPORT_TEXT = {
  title: (semester: string, kelurahan: string): string =>
    `Laporan diseminasi audit kasus stunting, ${kelurahan}, ${semester}`,
  layout:
    'Susunan PetaGizi. Bila kabupaten menetapkan bentuk lain, bentuk itu yang berlaku. Tanpa nama: hanya jumlah dan instansi.',
  intro: 'I. Pendahuluan',
  background: (kelurahan: string): string =>
    `Audit kasus mencari risiko dan penyebabnya pada sasaran di ${kelurahan} dari hasil surveilans rutin, agar kasus serupa dicegah dan tata laksananya lebih baik.`,
  basis:
    'Dasar: Peraturan BKKBN 12/2021 (RAN PASTI), audit kasus stunting tiap semester; SK tim di kabupaten dan kelurahan.',
  aim: 'Tujuan: menyampaikan hasil telaah kepada instansi yang bertanggung jawab, dan menagih rencana tindak lanjut.',
  guests: (offices: string): string => `Peserta: tim audit, dan instansi penanggung jawab: ${offices}.`,
  noGuests: 'Peserta: tim audit. Belum ada instansi yang diberi butir RTL.',
  work: 'II. Pelaksanaan',
  period: (from: string, to: string): string => `Masa: ${from} sampai ${to}.`,
  cases: (count: number): string => `Kasus yang dipilih: ${count}.`,
  stages: 'Sampai di mana',
  stageHead: ['Tahap', 'Kasus'],
  spread: 'Persebaran menurut RW',
  spreadHead: ['RW', 'Kasus'],
  experts: (experts: string): string => `Pakar yang menelaah: ${experts}.`,
  noExperts: 'Belum ada telaah pakar.',
  conclusion: 'III. Kesimpulan dan RTL',
  noItems: 'Belum ada butir RTL.',
  plan: 'Rencana tindak lanjut',
  planHead: ['Nomor', 'Kegiatan', 'Penanggung jawab', 'Sumber dana', 'Tenggat', 'Keadaan'],
  evaluation: 'IV. Evaluasi RTL',
  kept: 'Butir yang ditepati dan tidak, menurut instansi',
  keptHead: [
    'Instansi',
    'Butir',
    'Tepat waktu',
    'Selesai terlambat',
    'Terlambat sekarang',
    'Belum tiba',
    'Dibatalkan',
  ],
  effect: (measured: number, items: number): string =>
    `Dari ${items} butir, ${measured} sudah diikuti paling sedikit satu penimbangan.`,
  before: (semester: string): string => `Butir RTL ${semester}`,
  ending: 'V. Penutup',
  signed: 'Laporan ini dibuat dari lembar kelurahan. Disahkan oleh ketua tim: ____________________',
  none: 'Semester ini belum ada kasus yang dipilih.',
} as const;
