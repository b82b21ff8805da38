// Wording of the printed Analisis Situasi: counts of the whole kelurahan alone.
export const SITUATION_PAPER = {
  title: 'Analisis Situasi',
  subtitle: (kelurahan: string): string => `Kelurahan ${kelurahan}`,
  of: (part: string, period: string): string => `${part}, ${period}`,
  head: ['Indikator', 'Jumlah', 'Dari', 'Persen', 'Target (%)', 'Sumber'],
  missing: 'Belum diisi',
  missingHead: ['Indikator', 'Periode', 'Catatan'],
  scores: (quarter: string): string => `Scorecard 1000 HPK, ${quarter}`,
  scoreHead: ['Kelompok', 'Keadaan', 'Y', 'Seharusnya', 'Tingkat (%)'],
  itemHead: ['Butir', 'Y/seharusnya'],
  scoreAbout: 'Tingkat = jumlah Y dibagi (orang x butir - TS). T: tidak, atau belum dicatat.',
  none: 'Belum ada angka. Tab Analisis Situasi terisi sendiri setelah penimbangan pertama.',
  small:
    'Jumlah di bawah 5 tercetak utuh, karena diperlukan untuk pengisian Aksi Konvergensi: jangan disebarkan.',
  dash: '–',
} as const;
