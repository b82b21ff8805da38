import type { Obstacle } from './readiness';

/** What to do about it, for somebody who is doing this for the first time. Steps are those of the README. */
export function describeObstacle(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'not-logged-in':
      return 'Belum masuk ke akun Google. Jalankan: npx clasp login (README, langkah 4).';
    case 'no-script-id':
      return [
        'Belum ada proyek Apps Script: "scriptId" belum ada di .clasp.json.',
        'Jalankan: npx clasp create-script --title PetaGizi --parentId ID_LEMBAR --rootDir dist (README, langkah 5).',
      ].join('\n  ');
    case 'unreadable':
      return `Berkas ${obstacle.file} tidak terbaca. Perbaiki isinya, atau hapus lalu ulangi README langkah 4 dan 5.`;
  }
}

export const PUSH = {
  notYet: 'Belum bisa dikirim ke Google:',
  failed:
    'clasp gagal mengirim. Baca pesan di atas; keterangannya ada di README, bagian "If something goes wrong".',
  done: [
    'Terkirim. Langkah berikut: muat ulang Google Sheet, lalu pilih menu PetaGizi > Siapkan (README, langkah 7).',
    'Peta memakai versi yang diterbitkan: untuk memperbaruinya lihat README, bagian "Update".',
  ].join('\n'),
} as const;
