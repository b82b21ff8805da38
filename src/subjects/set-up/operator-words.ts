// What the operator reads after a choice in the menu, and in the workbook that set-up makes.

import { JOB_HELP } from '../../installation/job-help-words';
import { OVERVIEW_NOTES } from '../../overview/words';
import { LIMIT_HELP, SETTING_HELP, SETTINGS_NOTES } from '../../settings/words';
import { PROGRAM_NOTES } from '../aid/words';
import { CASES_NOTES } from '../cases/case-words';
import { NOTES } from '../children/tabs/words';
import { WORKLIST_NOTES } from '../children/tabs/worklist-words';
import { DONOR_NOTES } from '../donors/words';
import { LIST_NOTES } from '../kecamatan/copy-words';
import { VERIFY_NOTES } from '../kecamatan/verify-words';
import { NEED_NOTES } from '../needs/open/words';
import { NAMESAKE_REMARK } from '../personal-links/responders-words';
import { QUALITY_NOTES } from '../quality/words';
import { RECAP_NOTES, TARGET_NOTES } from '../recap/row-words';
import { SITUATION_NOTES } from '../situation/row-words';
import { SCORE_NOTES } from '../situation/score-words';

const SET_UP = {
  done: 'PetaGizi siap dipakai.',
  nothing: 'Semua sudah siap. Tidak ada yang diubah.',
  tabs: 'Tab dan kolom yang dibuat: {titles}.',
  formMade: 'Formulir dibuat dan diterbitkan.',
  formBrokenOff:
    'Google belum menerima semua perubahan formulir; sesudah banyak perubahan, formulir ditolaknya untuk sementara. Yang sudah jadi tersimpan. Tunggu lima menit, lalu pilih menu PetaGizi > Siapkan lagi: pekerjaan dilanjutkan dari sini, tidak diulang dari awal. Bila pesan ini muncul lagi, minta bantuan dengan menyebut kata Google: {why}',
  formChanged: 'Formulir disesuaikan ({count} bagian).',
  kader:
    '{count} kader dipindahkan dari tab Petugas ke tab Kader. Periksa posyandunya, lalu cetak tautan pribadi mereka dari menu PetaGizi: kiriman tanpa kode menunggu diperiksa petugas.',
  unlinked:
    'Formulir tidak lagi menyalin jawaban ke tab milik Google. Tab lama itu (biasanya bernama Form Responses 1) hanya dihapus bila Anda memilihnya.',
  triggers: 'Pekerjaan otomatis dipasang: {count}.',
  otherAccount:
    'Pekerjaan otomatis sudah dipasang oleh {email}. Akun ini tidak memasang lagi supaya kiriman tidak diproses dua kali.',
  sharedDrive:
    'Lembar ini ada di drive bersama, yang tidak punya pemilik: pengelola drive itu bisa mengubah siapa yang berhak, dan PetaGizi tidak bisa mencegahnya. Pindahkan lembar ini ke Drive Saya milik akun kelurahan, lalu pilih Siapkan lagi. Belum ada yang dibuat.',
  notOwner:
    'Lembar ini milik {email}. Siapkan harus dipilih oleh pemiliknya, yaitu akun kelurahan: bukalah dengan akun itu, atau pindahkan dulu kepemilikan lembar ini. Belum ada yang dibuat.',
  unprotected: 'Google menolak melindungi: {what}. Keterangannya ada di Beranda.',
  responders: 'Pengirim dikenali dengan: {what}',
  namesakes: `{count} baris di tab Kader belum bisa dibedakan. ${NAMESAKE_REMARK}`,
  limits: 'Baris baru di tab Batas: {count}.',
  schedule: 'Baris baru di tab Jadwal: {count}.',
  rows: 'Baris yang diperbaiki: {count}.',
  firstNames:
    'Daftar anak di formulir menampilkan nama depan, bulan lahir, dan RT. Siapa pun yang memegang tautan formulir bisa membacanya, juga orang di luar posyandu. Beri tahu keluarga, atau isi Tidak pada "Nama depan anak di formulir" di tab Pengaturan.',
  inspect:
    'Sesudah itu pilih menu PetaGizi > Periksa pemasangan: di sana terlihat apakah kiriman dan surat sampai.',
  next: 'Langkah berikut: isi tab Pengaturan, Posyandu, Wilayah, dan Penerima, lalu isi tab Kader, dan cetak tautan pribadi kader dari menu PetaGizi.',
} as const;

/** `same` is said where there was nothing to do. */
const DIALOG = {
  rebuilt: {
    same: 'Semua tab sudah benar. Tidak ada yang diubah.',
    changed: 'Selesai. {count} baris diperbaiki.',
  },
  form: { same: 'Formulir sudah sesuai.', changed: 'Formulir diperbarui ({count} bagian).' },
  layers: {
    same: 'Berkas KML dan CSV sudah sesuai dengan data. Tidak perlu impor ulang.',
    changed: 'Berkas KML dan CSV diperbarui. Tautannya ada di Beranda. Impor lagi di Google My Maps.',
  },
  mail: { same: 'Tidak ada surat yang perlu dikirim.', changed: '{count} surat dikirim.' },
} as const;

/** Needed by set-up and from the menu alone, so the build puts it into a file beside the script. */
export const OPERATOR_TEXTS = {
  setUp: SET_UP,
  dialog: DIALOG,
  /** Text shown on hovering over the header of a column. */
  notes: {
    ...NOTES,
    ...SETTINGS_NOTES,
    ...WORKLIST_NOTES,
    ...NEED_NOTES,
    ...RECAP_NOTES,
    ...TARGET_NOTES,
    ...LIST_NOTES,
    ...VERIFY_NOTES,
    ...SITUATION_NOTES,
    ...SCORE_NOTES,
    ...OVERVIEW_NOTES,
    ...QUALITY_NOTES,
    ...PROGRAM_NOTES,
    ...DONOR_NOTES,
    ...CASES_NOTES,
  },
  settingHelp: SETTING_HELP,
  limitHelp: LIMIT_HELP,
  jobHelp: JOB_HELP,
} as const;

export type OperatorTexts = typeof OPERATOR_TEXTS;
export type HeaderNote = keyof OperatorTexts['notes'];
