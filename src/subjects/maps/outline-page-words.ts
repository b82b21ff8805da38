import { neighbourhood } from '../../kernel/words';
import type { UnreadOutline } from './read-outlines';
import type { OutlineIssue } from './saved-outlines';

const UNREAD: Readonly<Record<UnreadOutline, string>> = {
  'no-rw': 'tidak menyebut RW. Beri nama seperti "RT 02 RW 003", atau kolom RT dan RW.',
  'no-polygon': 'bukan bidang (polygon). Titik dan garis tidak dipakai.',
};

const REFUSED: Readonly<Record<OutlineIssue, string>> = {
  'too-few-corners': 'kurang dari tiga titik sudut.',
  'too-far': 'lebih dari 30 km dari titik kelurahan. Periksa urutan lintang dan bujurnya.',
  'no-area': 'tidak mempunyai luas.',
  'too-long': 'terlalu rinci untuk satu sel. Sederhanakan garisnya.',
};

/** Texts of the page with the outlines of RT and RW; the script itself has none of them. */
export const OUTLINE_PAGE = {
  intro:
    'Tanpa batas, wilayah RT dan RW digambar sebagai lingkaran di sekitar titiknya. Bila ada peta batas (GeoJSON, atau KML dari Google My Maps atau Google Earth), masukkan di sini. Berkasnya dibaca di komputer ini; yang dikirim hanya garis batasnya.',
  file: 'Berkas GeoJSON atau KML',
  paste: 'Atau tempel isinya di sini',
  read: 'Baca',
  unreadable: 'Isi ini bukan GeoJSON atau KML yang bisa dibaca.',
  nothing: 'Tidak ada batas RT atau RW di dalamnya.',
  found: (count: number): string => `Ditemukan ${count} batas:`,
  area: (rt: number | null, rw: number, corners: number): string =>
    `${neighbourhood(rt, rw)} (${corners} titik sudut)`,
  unread: (name: string, issue: UnreadOutline): string => `${name || 'Bagian tanpa nama'} ${UNREAD[issue]}`,
  save: (count: number): string => `Simpan ${count} batas ke tab Wilayah`,
  replaces: 'Batas lama dari wilayah yang sama diganti. Wilayah yang belum ada ditambahkan.',
  saving: 'Menyimpan …',
  saved: (count: number): string => `${count} batas tersimpan di tab Wilayah.`,
  refused: (rt: number | null, rw: number, issue: OutlineIssue): string =>
    `${neighbourhood(rt, rw)} tidak disimpan: ${REFUSED[issue]}`,
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
} as const;
