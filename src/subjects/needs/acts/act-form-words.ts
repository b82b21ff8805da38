// What the form `tindakan` asks, in words of a kader.
import { ACT_LABEL } from './act-words';

export const ACT_FORM_TEXTS = {
  title: (kelurahan: string): string => `Tindakan untuk anak, ${kelurahan}`,
  description: 'Pilih apa yang sudah dilakukan, isi tanggalnya, lalu kirim.',
  confirmation:
    'Terima kasih, tindakan sudah tersimpan. Bila ada yang keliru, buka lagi tautan ubah dan perbaiki.',
  details: { title: 'Rincian', help: 'Isi yang perlu saja.' },
} as const;

interface Words {
  readonly title: string;
  readonly help: string;
  readonly invalid?: string;
}

export const ACT_QUESTIONS = {
  jenis: { title: 'Apa yang dilakukan', help: '' },
  tanggal: { title: 'Tanggal dilakukan', help: 'Kosong berarti hari ini.' },
  hasil: { title: 'Hasil, atau alasan menunda atau menutup', help: 'Tanpa NIK.' },
  sampai: { title: 'Datang lagi, atau ditunda sampai', help: '' },
  rincian: { title: 'Ada rincian lain?', help: '' },
  sasaran: {
    title: 'Kode',
    help: 'Terisi sendiri dari tautan. Kosong? Lihat kartu anak.',
    invalid: 'Kode terdiri dari 8 huruf dan angka. Periksa lagi di kartu anak.',
  },
  kebutuhan: { title: 'Untuk kebutuhan', help: 'Terisi sendiri dari tautan. Biarkan saja.' },
  oleh: { title: 'Siapa yang melakukan', help: 'Misalnya bidan desa.' },
  program: { title: 'Program', help: 'Untuk PMT atau bantuan.' },
  hari_ke: {
    title: 'PMT hari ke',
    help: '',
    invalid: 'Isi dengan angka, misalnya 12.',
  },
  jumlah: {
    title: 'Jumlah yang diberikan',
    help: 'Kosong berarti satu.',
    invalid: 'Isi dengan angka, misalnya 2.',
  },
  satuan: { title: 'Satuannya', help: 'Kosong berarti satuan program.' },
  siklus: {
    title: 'Siklus ke',
    help: 'Untuk PMT yang diulang.',
    invalid: 'Isi dengan angka, misalnya 2.',
  },
  pemberi: { title: 'Siapa pemberinya', help: '' },
  sumber_dana: { title: 'Sumber dana', help: 'Misalnya APBDes, swadaya, atau swasta.' },
  tautan_bukti: {
    title: 'Tautan foto atau surat',
    help: '',
    invalid: 'Tautan diawali https://',
  },
  catatan: { title: 'Catatan', help: 'Jangan menulis NIK.' },
} as const satisfies Readonly<Record<string, Words>>;

/** Leads to the page with what few acts need. */
export const FURTHER = 'Isi siapa yang melakukan, PMT, bantuan, foto, atau catatan';

export const ACT_CHOICES = Object.values(ACT_LABEL);
