// What is said of the backup.
export const BACKUP_TITLE = 'Cadangan PetaGizi - jangan dibagikan';

/** On `Beranda`. */
export const BACKUP_UNTIL = (when: string): string => `Sampai ${when}`;

/** Beside it, where something is wrong with who can open the backup. */
export const SEE_REMARK = 'Perhatikan keterangannya!';

const named = (who: readonly string[]): string =>
  who.map((one) => one || 'siapa saja yang punya tautan').join(', ');

/** With whom the backup was shared by hand. */
export const BACKUP_SHARED = {
  taken: (who: readonly string[], when: string): string =>
    `Pernah dibagikan dengan ${named(who)}; ditutup sendiri ${when}. Tanyakan apakah isinya sempat dibuka; bila ya, anggap semua data dan kunci bocor (docs/security.md, The backup).`,
  left: (who: readonly string[]): string =>
    `MASIH DIBAGIKAN dengan ${named(who)} dan tidak bisa ditutup sendiri: buka cadangannya, pilih Bagikan, dan hapus. Bila haknya datang dari folder, pindahkan cadangan ke Drive Saya.`,
  unknown:
    'Belum bisa diperiksa dengan siapa cadangan dibagikan: buka, pilih Bagikan, dan pastikan hanya pemilik.',
} as const;

/** In `Riwayat`. */
export const SHARED_IN_HISTORY = (who: string, taken: boolean): string =>
  `Cadangan ternyata dibagikan dengan ${named([who])}: ${taken ? 'ditutup' : 'tidak bisa ditutup sendiri'}`;

/** What whoever restores reads. */
export const RESTORE = {
  notEmpty:
    'Lembar ini sudah dipakai PetaGizi. Memulihkan hanya bisa di lembar baru yang kosong, dengan naskah PetaGizi yang baru dipasang.',
  noAddress:
    'Tempel alamat lembar "Cadangan PetaGizi" di sel A1 lembar kosong ini, lalu pilih menu ini lagi. Untuk cadangan dari hari tertentu, tulis tanggalnya di sel B1, misalnya 2026-01-07.',
  notFound:
    'Cadangan itu tidak bisa dibuka dengan akun ini. Buka dulu alamatnya di peramban; bila tidak terbuka, minta pemiliknya menyerahkannya ke akun ini.',
  noDay: 'Tidak ada cadangan dari hari itu. Kosongkan sel B1 untuk memakai yang terbaru.',
  done: (rows: number) => `Dipulihkan dari cadangan: ${rows} baris.`,
  oldBackup:
    'Cadangan lama tetap ada di akun asalnya dan masih memuat data pribadi. Hapus bila sudah tidak diperlukan; mulai malam ini cadangan baru dibuat di akun ini.',
} as const;

/** In `Riwayat`. */
export const RESTORED_FROM_BACKUP = (rows: number): string => `Memulihkan ${rows} baris dari cadangan`;
