// Headers and words of the tables in which a kecamatan reads its sums.
export const SUM_HEADERS = {
  month: 'Bulan',
  kind: 'Jenis',
  group: 'Kelompok',
  added: 'Kelurahan Dihitung',
  of: 'Dari Kelurahan',
  remark: 'Catatan',
  part: 'Bagian',
  anyName: 'Yang Dihitung',
  anyDetail: 'Rincian',
  name: { needs: 'Kebutuhan', aid: 'Program dan Periode', plans: 'Instansi' },
  detail: { needs: 'Tingkat', aid: 'Keadaan', plans: 'Keadaan' },
  count: 'Jumlah',
  outOf: 'Dari',
} as const;

export const VERDICT_HEADERS = {
  month: 'Bulan',
  code: 'Kode Wilayah',
  kelurahan: 'Kelurahan',
  state: 'Keadaan',
  counted: 'Dihitung',
  reason: 'Alasan',
  asOf: 'Data Sampai',
  place: 'Tempat',
} as const;
