// What the form `tindakan` asks, in words of a kader.
import { ACT_LABEL } from './act-words';

export const ACT_FORM_TEXTS = {
  title: (kelurahan: string): string => `Tindakan untuk anak, ${kelurahan}`,
  description:
    'Pilih apa yang sudah dilakukan, isi tanggalnya, lalu kirim. Yang lain boleh dikosongkan. Kode anak sudah terisi bila dibuka dari surat atau dari daftar Perlu Tindakan.',
  confirmation:
    'Terima kasih, tindakan sudah tersimpan. Bila ada yang keliru, buka lagi tautan ubah dan perbaiki.',
} as const;

interface Words {
  readonly title: string;
  readonly help: string;
  readonly invalid?: string;
}

export const ACT_QUESTIONS = {
  sasaran: {
    title: 'Kode anak',
    help: 'Biasanya sudah terisi. Bila kosong, lihat kartu anak atau tab Perlu Tindakan.',
    invalid: 'Kode anak terdiri dari 8 huruf dan angka. Periksa lagi di kartu anak.',
  },
  jenis: {
    title: 'Apa yang dilakukan',
    help: 'PMT: makanan tambahan. RTL: rencana tindak lanjut audit. Tunda dan Tutup: tulis alasannya.',
  },
  tanggal: { title: 'Tanggal dilakukan', help: 'Boleh dikosongkan bila hari ini.' },
  hasil: {
    title: 'Hasil, atau alasan bila ditunda atau ditutup',
    help: 'Singkat saja. Jangan menulis NIK.',
  },
  sampai: {
    title: 'Datang lagi, atau ditunda sampai',
    help: 'Hanya bila keluarga diminta datang lagi, atau bila ditunda.',
  },
  oleh: { title: 'Siapa yang melakukan', help: 'Misalnya bidan desa. Boleh dikosongkan.' },
  program: { title: 'Program', help: 'Untuk PMT atau bantuan. Boleh dikosongkan.' },
  hari_ke: {
    title: 'PMT hari ke',
    help: 'Hanya untuk PMT.',
    invalid: 'Isi dengan angka, misalnya 12.',
  },
  tautan_bukti: {
    title: 'Tautan foto atau surat',
    help: 'Boleh dikosongkan. Diawali https://',
    invalid: 'Tautan diawali https://',
  },
  catatan: { title: 'Catatan', help: 'Boleh dikosongkan.' },
  kebutuhan: { title: 'Untuk kebutuhan', help: 'Terisi sendiri dari tautan. Biarkan saja.' },
} as const satisfies Readonly<Record<string, Words>>;

export const ACT_CHOICES = Object.values(ACT_LABEL);
