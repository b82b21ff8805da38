import { ALARM } from '../overview/words';

/** What `Beranda` says of each job. */
export const JOB_STATUS = {
  fine: 'Selesai',
  waiting: 'Belum waktunya',
  off: 'Dimatikan',
  failed: ALARM.failed,
  late: ALARM.late,
} as const;

export const JOB_LINES = {
  /** The times in `Jadwal` can be read, or not. */
  readable: 'Terbaca',
  unreadable: ALARM.unreadable,
  unreadableRows: (rows: readonly string[]): string =>
    `Baris ${rows.join(', ')} di tab Jadwal tidak diikuti: waktunya tidak terbaca atau lebih sering daripada bawaannya, atau pekerjaan itu tidak boleh diganti atau dimatikan. Sampai dibetulkan, waktu bawaan berlaku. Contoh: setiap hari 17, Senin 7, tanggal 1 jam 6.`,
  when: (time: string): string => `${time.charAt(0).toUpperCase()}${time.slice(1)}.`,
  last: (at: string, seconds: string): string => `Terakhir ${at}, ${seconds} detik.`,
  never: 'Belum pernah.',
  did: (done: number): string => (done === 0 ? 'Tidak ada yang perlu dikerjakan.' : `Dikerjakan: ${done}.`),
  worked: (at: string, done: number): string => `Terakhir ada yang dikerjakan ${at}: ${done}.`,
  next: (at: string): string => `Berikutnya ${at}.`,
  failed: (name: string, since: string): string => `Gagal (${name}) sejak ${since}.`,
  tried: (name: string | null, times: number, at: string): string =>
    `${name === null ? 'Terputus' : `Gagal (${name})`} ${times} kali, dicoba lagi ${at}.`,
  late: 'Sudah dua kali tidak jalan: lihat Ekstensi > Apps Script > Pemicu.',
  /** Beside the line that says that the script is at work. */
  troubled: (labels: readonly string[]): string => `Terlambat atau gagal: ${labels.join(', ')}.`,
} as const;
