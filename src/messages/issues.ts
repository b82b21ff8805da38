import type { Indicator } from '../domain/growth/anthropometry';
import type { AnswerKey } from '../domain/submission/answers';
import type { IssueCode, SubmissionIssue } from '../domain/submission/issues';
import type { Unit } from '../domain/submission/units';
import { FIELD_EXAMPLES, FIELD_LABELS } from './fields';
import { longDay } from './map';

export { FIELD_LABELS };

/** What is wrong, and what the kader can do about it. */
export interface IssueText {
  readonly problem: string;
  readonly remedy: string;
}

const UNIT_NAME: Readonly<Record<Unit, string>> = {
  kg: 'kg',
  g: 'gram',
  cm: 'cm',
  mm: 'mm',
  m: 'meter',
  week: 'minggu',
  month: 'bulan',
};

const INDICATOR_WORDS: Readonly<Record<Indicator, string>> = {
  lengthHeightForAge: 'Panjang atau tinggi badan menurut umur',
  weightForAge: 'Berat badan menurut umur',
  weightForLengthHeight: 'Berat badan menurut panjang atau tinggi badan',
  bmiForAge: 'Perbandingan berat dan tinggi (IMT) menurut umur',
  headCircumferenceForAge: 'Lingkar kepala menurut umur',
  armCircumferenceForAge: 'Lingkar lengan atas menurut umur',
};

/** What to measure or look up again when an indicator is implausible. */
const MEASURE_AGAIN: Readonly<Record<Indicator, string>> = {
  lengthHeightForAge: 'Ukur ulang panjang atau tinggi badan, dan cek tanggal lahir.',
  weightForAge: 'Timbang ulang anak, dan cek tanggal lahir.',
  weightForLengthHeight: 'Timbang dan ukur ulang anak.',
  bmiForAge: 'Timbang dan ukur ulang anak, dan cek tanggal lahir.',
  headCircumferenceForAge: 'Ukur ulang lingkar kepala, dan cek tanggal lahir.',
  armCircumferenceForAge: 'Ukur ulang LiLA di lengan kiri, dan cek tanggal lahir.',
};

const decimal = (value: number): string => String(value).replace('.', ',');

const quantity = (value: number, unit: Unit | null): string =>
  unit === null ? decimal(value) : `${decimal(value)} ${UNIT_NAME[unit]}`;

const question = (field: AnswerKey | null): string => (field === null ? 'ini' : `"${FIELD_LABELS[field]}"`);

/** The question without its unit, to begin a sentence with. */
const subject = (field: AnswerKey | null): string =>
  field === null ? 'Angka' : FIELD_LABELS[field].replace(/ \([^)]*\)$/, '');

const example = (field: AnswerKey | null): string =>
  field === null ? '' : ` Contoh: ${FIELD_EXAMPLES[field]}.`;

const quoted = (typed: string | null): string => (typed === null ? '' : ` ("${typed}")`);

/** From one visit to the next, in the unit of its question. */
function change({
  field,
  since,
  before,
  value,
}: SubmissionIssue<'value-falls' | 'value-jumps' | 'differs-within-days'>) {
  const unit = field === 'berat' ? 'kg' : 'cm';
  return `dari ${quantity(before, unit)} (${longDay(since)}) menjadi ${quantity(value, unit)}`;
}

const MEASURE_OR_CONFIRM =
  'Lihat lagi catatan kedua pengukuran, lalu ubah yang keliru atau ukur ulang. ' +
  'Bila memang begitu, minta petugas menandai "Betul, ini benar".';

type Catalogue = { readonly [C in IssueCode]: (issue: SubmissionIssue<C>) => IssueText };

const CATALOGUE: Catalogue = {
  'answer-too-long': ({ field, length, limit }) => ({
    problem: `Jawaban ${question(field)} terlalu panjang: ${length} huruf.`,
    remedy: `Persingkat jawaban ${question(field)} menjadi paling banyak ${limit} huruf.${example(field)}`,
  }),
  missing: ({ field }) => ({
    problem: `${subject(field)} belum diisi.`,
    remedy: `Isi ${question(field)}.${example(field)}`,
  }),
  'unknown-posyandu': ({ known }) => ({
    problem: 'Posyandu itu tidak ada di daftar kelurahan.',
    remedy:
      known.length === 0
        ? 'Daftar posyandu masih kosong. Hubungi petugas kelurahan agar nama posyandu dimasukkan.'
        : `Pilih salah satu posyandu ini: ${known.join(', ')}. Bila posyandu itu berganti nama, petugas kelurahan mengisi kolom "Nama Lama" di tab Posyandu.`,
  }),
  'unreadable-child-code': () => ({
    problem: 'Anak yang dipilih tidak dikenali karena kodenya salah atau tidak lengkap.',
    remedy:
      'Cek lagi kode anak, huruf demi huruf, atau pilih nama anak dari daftar. ' +
      'Bila anak memang belum terdaftar, pilih "Anak belum terdaftar".',
  }),
  'unreadable-sex': () => ({
    problem: 'Jenis kelamin anak tidak terbaca.',
    remedy: 'Pilih Laki-laki atau Perempuan. Bila ragu, lihat KK atau buku KIA.',
  }),
  'unreadable-position': () => ({
    problem: 'Cara mengukur panjang atau tinggi tidak terbaca.',
    remedy:
      'Pilih Telentang bila anak diukur sambil berbaring, atau Berdiri bila anak diukur sambil berdiri.',
  }),
  'unreadable-yes-no': ({ field }) => ({
    problem: `Jawaban ${question(field)} tidak terbaca.`,
    remedy: `Pilih Ya atau Tidak pada ${question(field)}. Bila ragu, periksa atau tanyakan dulu.`,
  }),
  'no-consent': () => ({
    problem: 'Orang tua belum menyetujui pencatatan data anak, jadi data ini tidak dipakai.',
    remedy:
      'Jelaskan kepada orang tua untuk apa data dipakai. Bila orang tua setuju, ubah jawaban persetujuan menjadi Ya. ' +
      'Bila tidak setuju, anak tetap dilayani di posyandu tanpa dicatat di sini.',
  }),

  'unreadable-date': ({ field, typed }) => ({
    problem: `${subject(field)}${quoted(typed)} tidak terbaca sebagai tanggal.`,
    remedy: `Tulis ${question(field)} lengkap dengan hari, bulan, dan tahun.${example(field)}`,
  }),
  'no-such-date': ({ field, typed }) => ({
    problem: `${subject(field)}${quoted(typed)} tidak ada di kalender.`,
    remedy: `Periksa ${question(field)}: tulis hari dulu, lalu bulan, lalu tahun.${example(field)}`,
  }),
  'ambiguous-date': ({ field, dayFirst, yearFirst }) => ({
    problem: `${subject(field)} bisa berarti ${longDay(dayFirst)} atau ${longDay(yearFirst)}.`,
    remedy: `Tulis tahun pada ${question(field)} dengan empat angka.${example(field)}`,
  }),
  'birth-date-in-future': ({ birthDate }) => ({
    problem: `Tanggal lahir ${longDay(birthDate)} belum terjadi saat data dikirim.`,
    remedy: 'Cek tanggal lahir di KK, akta, atau buku KIA, terutama tahunnya.',
  }),
  'measured-in-future': ({ measuredOn, submittedOn }) => ({
    problem: `Tanggal pengukuran ${longDay(measuredOn)} lewat dari hari data dikirim, ${longDay(submittedOn)}.`,
    remedy: 'Isi tanggal saat anak benar-benar diukur, terutama bulan dan tahunnya.',
  }),
  'measured-before-birth': ({ measuredOn }) => ({
    problem: `Tanggal pengukuran ${longDay(measuredOn)} lebih dulu dari tanggal lahir anak.`,
    remedy: 'Cek tanggal pengukuran dan tanggal lahir, lalu ubah yang keliru.',
  }),
  'five-years-or-older': ({ completedMonths }) => ({
    problem: `Pada hari pengukuran umur anak ${completedMonths} bulan, padahal yang dicatat di sini anak di bawah 5 tahun (60 bulan).`,
    remedy:
      'Cek tahun lahir dan tahun pengukuran. Bila sudah benar, anak sudah lulus balita dan tidak perlu diisi lagi.',
  }),

  'unreadable-number': ({ field, typed }) => ({
    problem: `${subject(field)}${quoted(typed)} tidak terbaca sebagai angka.`,
    remedy: `Isi ${question(field)} dengan satu angka saja. Kosongkan bila tidak diukur atau tidak tahu.${example(field)}`,
  }),
  'wrong-unit': ({ field, written, asked }) => ({
    problem: `${subject(field)} ditulis dalam ${UNIT_NAME[written]}.`,
    remedy:
      asked === null
        ? `Isi ${question(field)} dengan angka saja, tanpa satuan.${example(field)}`
        : `Isi ${question(field)} dalam ${UNIT_NAME[asked]}.${example(field)}`,
  }),
  'not-a-whole-number': ({ field, value }) => ({
    problem: `${subject(field)} ${decimal(value)} bukan bilangan bulat.`,
    remedy: `Isi ${question(field)} tanpa koma.${example(field)}`,
  }),
  'out-of-range': ({ field, value, unit, min, max }) => ({
    problem: `${subject(field)} ${quantity(value, unit)} tidak mungkin.`,
    remedy: `Isi ${question(field)} antara ${decimal(min)} dan ${decimal(max)}, atau kosongkan bila tidak diukur.${example(field)}`,
  }),
  'unit-slipped': ({ field, value, unit, likely, likelyUnit }) => ({
    problem: `${subject(field)} ${quantity(value, unit)} tidak mungkin. Mungkin maksudnya ${quantity(likely, likelyUnit)}?`,
    remedy: `Bila benar, ubah ${question(field)} menjadi ${decimal(likely)}. Bila bukan, lihat lagi catatan pengukuran.`,
  }),
  'weight-and-height-swapped': ({ weightKg, lengthHeightCm }) => ({
    problem: 'Berat dan tinggi badan sepertinya tertukar.',
    remedy: `Bila benar, isi berat ${decimal(weightKg)} dan tinggi ${decimal(lengthHeightCm)}.`,
  }),
  'unit-converted': ({ field, value, unit, recorded, recordedUnit }) => ({
    problem: `${subject(field)} ditulis ${quantity(value, unit)} dan dicatat sebagai ${quantity(recorded, recordedUnit)}.`,
    remedy: `Bila sudah benar, tidak perlu diubah. Lain kali isi ${question(field)} dalam ${UNIT_NAME[recordedUnit]}.`,
  }),
  'unreadable-area': ({ field }) => ({
    problem: `${subject(field)} tidak terbaca.`,
    remedy: `Isi ${question(field)} dengan angka saja, RT dan RW di tempat masing-masing.${example(field)}`,
  }),
  'area-contradiction': () => ({
    problem: 'RT dan RW diisi dua kali dengan angka yang berbeda.',
    remedy: 'Isi nomor RT saja pada "RT" dan nomor RW saja pada "RW". Contoh: RT 3, RW 2.',
  }),
  'odd-phone': () => ({
    problem: 'Nomor HP orang tua tidak seperti nomor Indonesia.',
    remedy: `Cek nomornya: dimulai dengan 08 atau +62.${example('hp')} Boleh dikosongkan.`,
  }),

  'nik-not-16-digits': ({ length }) => ({
    problem: `NIK harus 16 angka, sedangkan yang diisi ${length} huruf atau angka.`,
    remedy: 'Cek NIK anak di KK, angka saja. Kosongkan bila anak belum punya NIK.',
  }),
  'nik-in-scientific-notation': () => ({
    problem: 'NIK berubah bentuk karena disalin dari tabel, sehingga angka belakangnya hilang.',
    remedy: 'Ketik ulang 16 angka NIK dari KK. Kosongkan bila anak belum punya NIK.',
  }),
  'nik-masked': () => ({
    problem: 'NIK tertutup bintang, jadi belum bisa dicatat.',
    remedy: 'Isi 16 angka NIK dari KK bila ada, atau kosongkan saja.',
  }),
  'nik-temporary': () => ({
    problem: 'NIK diawali angka 0, jadi sepertinya NIK sementara.',
    remedy: 'Ganti dengan NIK dari KK setelah terbit. Sampai saat itu lebih baik dikosongkan.',
  }),
  'nik-serial-zero': () => ({
    problem: 'NIK berakhir 0000, padahal nomor urut NIK dimulai dari 0001.',
    remedy: 'Cek empat angka terakhir NIK di KK. Kosongkan bila anak belum punya NIK.',
  }),
  'nik-birth-date-impossible': () => ({
    problem: 'Angka ke-7 sampai ke-12 pada NIK bukan tanggal lahir yang mungkin.',
    remedy: 'Cek NIK di KK. Bila di KK memang begitu, tidak perlu diubah.',
  }),
  'nik-birth-date-differs': () => ({
    problem: 'Tanggal lahir di dalam NIK berbeda dengan tanggal lahir yang diisi.',
    remedy:
      'Pastikan ini NIK anak, bukan NIK ibu atau saudaranya, dan cek tanggal lahir. Bila di KK memang begitu, biarkan.',
  }),
  'nik-sex-differs': () => ({
    problem: 'Jenis kelamin di dalam NIK berbeda dengan yang diisi.',
    remedy: 'Cek jenis kelamin, dan pastikan NIK ini milik anak ini. Bila di KK memang begitu, biarkan saja.',
  }),
  'nik-kecamatan-differs': () => ({
    problem: 'NIK ini terbit di kecamatan lain.',
    remedy: 'Cek enam angka pertama NIK. Bila keluarga memang pindahan, tidak ada yang perlu diubah.',
  }),
  'family-card-not-16-digits': ({ length }) => ({
    problem: `Nomor KK harus 16 angka, sedangkan yang diisi ${length} huruf atau angka.`,
    remedy: 'Cek nomor di bagian atas KK, angka saja. Kosongkan bila KK tidak dibawa.',
  }),
  'family-card-in-scientific-notation': () => ({
    problem: 'Nomor KK berubah bentuk karena disalin dari tabel, sehingga angka belakangnya hilang.',
    remedy: 'Ketik ulang 16 angka di bagian atas KK, atau kosongkan.',
  }),
  'family-card-masked': () => ({
    problem: 'Nomor KK tertutup bintang, jadi belum bisa dicatat.',
    remedy: 'Isi 16 angka nomor KK bila ada, atau kosongkan saja.',
  }),
  'family-card-date-impossible': () => ({
    problem: 'Angka ke-7 sampai ke-12 pada nomor KK bukan tanggal yang mungkin.',
    remedy: 'Pastikan yang diisi nomor KK dari bagian atas kartu, bukan NIK. Bila memang begitu, biarkan.',
  }),
  'family-card-same-as-nik': () => ({
    problem: 'Nomor KK sama dengan NIK anak.',
    remedy: 'Nomor KK ada di bagian atas kartu, NIK anak ada di barisnya. Ubah yang keliru.',
  }),

  'nothing-measured': () => ({
    problem: 'Anak didaftarkan tanpa hasil pengukuran.',
    remedy: 'Bila anak sudah ditimbang atau diukur hari ini, isi hasilnya. Bila belum, tidak perlu diubah.',
  }),
  'visit-without-measures': () => ({
    problem: 'Belum ada satu pun hasil pengukuran.',
    remedy:
      'Isi paling sedikit satu: berat, panjang atau tinggi, LiLA, lingkar kepala, atau bengkak kaki. Contoh: berat 8,5.',
  }),
  'height-without-position': () => ({
    problem: 'Cara mengukur panjang atau tinggi belum dipilih, jadi angkanya dipakai apa adanya.',
    remedy: 'Pilih Telentang atau Berdiri sesuai cara anak diukur.',
  }),
  'implausible-z': ({ indicator, z }) => ({
    problem: `${INDICATOR_WORDS[indicator]} jauh di luar kewajaran (z-score ${decimal(z)}).`,
    remedy: `${MEASURE_AGAIN[indicator]} Bila angkanya memang benar, beri tahu bidan atau petugas gizi.`,
  }),
  'standing-under-nine-months': () => ({
    problem: 'Anak di bawah 9 bulan dicatat diukur sambil berdiri.',
    remedy: 'Bila anak diukur sambil berbaring, ubah cara mengukur menjadi Telentang.',
  }),

  'unknown-child-code': () => ({
    problem: 'Kode anak ini tidak ada di daftar anak terdaftar.',
    remedy: 'Pilih nama anak dari daftar posyandu. Bila anak belum ada di daftar, isi sebagai anak baru.',
  }),
  'ambiguous-child-code': () => ({
    problem: 'Kode anak ini menunjuk ke lebih dari satu anak.',
    remedy: 'Hubungi petugas kelurahan untuk memastikan anak yang dimaksud, lalu pilih namanya dari daftar.',
  }),
  'nik-of-another-child': () => ({
    problem: 'NIK ini sudah tercatat untuk anak lain.',
    remedy: 'Cek NIK di KK, terutama pada anak kembar atau bersaudara. Kosongkan bila belum pasti.',
  }),
  'birth-date-differs-from-register': () => ({
    problem: 'Tanggal lahir berbeda dengan yang tercatat untuk anak ini. Yang dipakai tetap catatan lama.',
    remedy: 'Cek tanggal lahir di KK atau akta. Bila catatan lama yang keliru, beri tahu petugas kelurahan.',
  }),
  'sex-differs-from-register': () => ({
    problem: 'Jenis kelamin berbeda dengan yang tercatat untuk anak ini. Yang dipakai tetap catatan lama.',
    remedy: 'Cek jenis kelamin di KK atau akta. Bila catatan lama yang keliru, beri tahu petugas kelurahan.',
  }),
  'nik-differs-from-register': () => ({
    problem: 'NIK berbeda dengan yang tercatat untuk anak ini. Yang dipakai tetap catatan lama.',
    remedy: 'Cek NIK anak di KK. Bila catatan lama yang keliru, beri tahu petugas kelurahan.',
  }),
  'value-falls': (issue) => ({
    problem: `${subject(issue.field)} turun ${change(issue)}, lebih dari selisih mengukur yang biasa.`,
    remedy: MEASURE_OR_CONFIRM,
  }),
  'value-jumps': (issue) => ({
    problem: `${subject(issue.field)} naik ${change(issue)}, terlalu cepat untuk waktu sependek itu.`,
    remedy: MEASURE_OR_CONFIRM,
  }),
  'differs-within-days': (issue) => ({
    problem: `${subject(issue.field)} berubah ${change(issue)}, padahal jaraknya hanya beberapa hari.`,
    remedy: `Pastikan tanggal dan anaknya benar. ${MEASURE_OR_CONFIRM}`,
  }),
  'same-as-last-month': ({ since }) => ({
    problem: `Berat dan tinggi sama persis dengan pengukuran ${longDay(since)}.`,
    remedy:
      'Pastikan angkanya hasil pengukuran hari itu, bukan salinan bulan lalu. Ukur ulang bila ragu. ' +
      'Bila memang sama, minta petugas menandai "Betul, ini benar".',
  }),
  'ambiguous-identity': () => ({
    problem: 'Nama, tanggal lahir, dan nama ibu ini cocok dengan lebih dari satu anak terdaftar.',
    remedy: 'Pilih nama anak dari daftar posyandu; kode di belakang nama membedakan anak yang senama.',
  }),
  'location-unreadable': () => ({
    problem: 'Titik rumah di peta tidak terbaca, jadi dipakai titik RT atau RW.',
    remedy: `Salin angka atau tautan dari Google Maps.${example('lokasi')} Boleh dikosongkan.`,
  }),
  'location-swapped': () => ({
    problem: 'Angka titik rumah tertukar urutannya dan sudah kami balik.',
    remedy: `Lihat di peta apakah titiknya benar. Lintang ditulis dulu, lalu bujur.${example('lokasi')}`,
  }),
  'location-minus-missing': () => ({
    problem: 'Angka lintang titik rumah ditulis tanpa tanda minus dan sudah kami tambahkan.',
    remedy: `Lihat di peta apakah titiknya benar. Salin angka apa adanya dari Google Maps.${example('lokasi')}`,
  }),
  'location-outside-area': () => ({
    problem: 'Titik rumah berada di luar wilayah kelurahan.',
    remedy: 'Cek titiknya di peta. Bila keluarga memang tinggal di sana, tidak perlu diubah.',
  }),
};

/** Words an issue for a kader: what is wrong, and what to do. */
export function describeIssue<C extends IssueCode>(issue: SubmissionIssue<C>): IssueText {
  const describe: (issue: SubmissionIssue<C>) => IssueText = CATALOGUE[issue.code];
  return describe(issue);
}
