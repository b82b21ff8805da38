// The words of the monthly mail of a kecamatan. What is in `{braces}` is put in by `fill`.
export const KECAMATAN_MAIL = {
  subject: 'Kecamatan, {month}: {counted} dari {all} kelurahan dihitung',
  title: 'Kecamatan, {month}',
  figures: 'Angka kecamatan',
  figure: '{numerator} dari {denominator} ({percent}%)',
  notCounted: 'Kelurahan yang belum dihitung',
  all: 'Semua kelurahan dihitung.',
  verification: 'Verifikasi sasaran yang perlu dilihat',
  verified: 'Sasaran semua kelurahan yang dihitung sudah diverifikasi.',
  plans: 'RTL menurut instansi',
  plansHead: ['Instansi', 'Keadaan', 'Jumlah', 'Dari'],
  aid: 'Bantuan',
  aidHead: ['Program dan periode', 'Keadaan', 'Jumlah', 'Dari'],
  withheld: '*: ditahan, karena kurang dari 5 atau bisa dihitung dari angka lain.',
  sheet: 'Buka lembar',
  small: 'Hanya jumlah, tanpa nama.',
  own: {
    subject: 'Salinan {kelurahan} untuk kecamatan, {month}',
    title: 'Salinan {kelurahan}, {month}',
    state: 'Keadaan',
    reason: 'Keterangan',
    verified: 'Verifikasi sasaran',
    small:
      'Dari lembar kecamatan. Bila ada yang keliru, perbaiki di lembar kelurahan; salinannya diperbarui sendiri. Hanya jumlah, tanpa nama.',
  },
} as const;
