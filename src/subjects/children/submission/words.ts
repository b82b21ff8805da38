import type { Unit } from '../../../kernel/answers/units';
import type { CalendarDate } from '../../../kernel/calendar';
import type { Indicator } from '../../../kernel/growth/anthropometry';
import { SEVERE_SIGN_LABEL } from '../../../kernel/growth/words';
import { longDay } from '../../../kernel/words';
import type { AnswerKey } from './answers';
import { FIELD_EXAMPLES, FIELD_LABELS } from './field-words';
import type { IssueCode, SubmissionIssue } from './issues';

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

type Implausible = SubmissionIssue<'implausible-z'>;

const TELL_IF_TRUE = 'Bila angkanya memang benar, beri tahu bidan atau petugas gizi.';

/** The measures as taken, before what is said of them. */
function measured({ field, weightKg, lengthHeightCm, value }: Implausible): string {
  const weight = weightKg === null ? [] : [`berat ${quantity(weightKg, 'kg')}`];
  const length = lengthHeightCm === null ? [] : [`panjang atau tinggi ${quantity(lengthHeightCm, 'cm')}`];
  if (field === 'berat') return `Berat ${quantity(weightKg ?? 0, 'kg')}`;
  if (field === 'tinggi') return `Panjang atau tinggi ${quantity(lengthHeightCm ?? 0, 'cm')}`;
  if (field === 'lila') return `LiLA ${quantity(value ?? 0, 'cm')}`;
  if (field === 'lingkar_kepala') return `Lingkar kepala ${quantity(value ?? 0, 'cm')}`;
  const both = [...weight, ...length].join(' dan ');
  return both === '' ? 'Hasil ukur' : both.charAt(0).toUpperCase() + both.slice(1);
}

function implausible(issue: Implausible): string {
  const { field, scores, earlier, likely } = issue;
  const unit = field === 'berat' ? 'kg' : 'cm';
  const [{ indicator, z }] = scores;
  const since = earlier ? ` (${longDay(earlier.since)}: ${quantity(earlier.value, unit)})` : '';
  const against =
    field === null
      ? 'tidak cocok satu sama lain atau dengan umurnya'
      : 'jauh di luar kewajaran untuk umurnya';
  const guess = likely === null ? '' : ` Mungkin maksudnya ${quantity(likely, unit)}?`;
  return `${measured(issue)}${since} ${against}: ${inSentence(INDICATOR_WORDS[indicator])} z-score ${decimal(z)}.${guess}`;
}

const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What to measure or look up again. */
function measureAgain({ field }: Implausible): string {
  switch (field) {
    case 'tinggi':
      return 'Ukur ulang panjang atau tinggi badan.';
    case 'berat':
      return 'Timbang ulang anak.';
    case 'lila':
      return 'Ukur ulang LiLA di lengan kiri, dan periksa tanggal lahir.';
    case 'lingkar_kepala':
      return 'Ukur ulang lingkar kepala, dan periksa tanggal lahir.';
    case 'tanggal_lahir':
      return 'Periksa tanggal lahir di KK atau akta, lalu timbang dan ukur ulang anak.';
    default:
      return 'Timbang dan ukur ulang anak, dan periksa tanggal lahir.';
  }
}

const MEASURE_OR_CONFIRM =
  'Lihat lagi catatan kedua pengukuran, lalu ubah yang keliru atau ukur ulang. ' +
  'Bila memang begitu, minta petugas menandai "Betul, ini benar".';

const CHECK_THE_CHILD =
  'Periksa anaknya hari ini: lihat kedua kaki, ukur LiLA, timbang dan ukur lagi. Bila tandanya masih ada, ' +
  'antar ke puskesmas hari ini juga. Peringatan tetap berlaku sampai petugas mencatat bahwa anak sudah diperiksa.';

const maybe = (likely: CalendarDate | null): string =>
  likely === null ? '' : ` Mungkin maksudnya ${longDay(likely)}?`;

type Catalogue = { readonly [C in IssueCode]: (issue: SubmissionIssue<C>) => IssueText };

const says = (problem: string, remedy: string): IssueText => ({ problem, remedy });

const CATALOGUE: Catalogue = {
  'answer-too-long': ({ field, length, limit }) =>
    says(
      `Jawaban ${question(field)} terlalu panjang: ${length} huruf.`,
      `Persingkat jawaban ${question(field)} menjadi paling banyak ${limit} huruf.${example(field)}`,
    ),
  missing: ({ field }) => says(`${subject(field)} belum diisi.`, `Isi ${question(field)}.${example(field)}`),
  'not-a-name': ({ field }) =>
    says(
      `${subject(field)} berisi angka atau tanda, bukan nama.`,
      `Isi ${question(field)} dengan nama orangnya.${example(field)}`,
    ),
  'unknown-posyandu': ({ known }) =>
    says(
      'Posyandu itu tidak ada di daftar kelurahan.',
      known.length === 0
        ? 'Daftar posyandu masih kosong. Hubungi petugas kelurahan agar nama posyandu dimasukkan.'
        : `Pilih salah satu posyandu ini: ${known.join(', ')}. Bila posyandu itu berganti nama, petugas kelurahan mengisi kolom "Nama Lama" di tab Posyandu.`,
    ),
  'unreadable-child-code': () =>
    says(
      'Anak yang dipilih tidak dikenali karena kodenya salah atau tidak lengkap.',
      'Periksa lagi kode anak, huruf demi huruf, atau pilih nama anak dari daftar. ' +
        'Bila anak memang belum terdaftar, pilih "Anak belum terdaftar".',
    ),
  'unreadable-sex': () =>
    says(
      'Jenis kelamin anak tidak terbaca.',
      'Pilih Laki-laki atau Perempuan. Bila ragu, lihat KK atau buku KIA.',
    ),
  'unreadable-position': () =>
    says(
      'Cara mengukur panjang atau tinggi tidak terbaca.',
      'Pilih Telentang bila anak diukur sambil berbaring, atau Berdiri bila anak diukur sambil berdiri.',
    ),
  'unreadable-yes-no': ({ field }) =>
    says(
      `Jawaban ${question(field)} tidak terbaca.`,
      `Pilih Ya atau Tidak pada ${question(field)}. Bila ragu, periksa atau tanyakan dulu.`,
    ),
  'no-consent': () =>
    says(
      'Orang tua belum menyetujui pencatatan data anak, jadi data ini tidak dipakai.',
      'Jelaskan kepada orang tua untuk apa data dipakai. Bila orang tua setuju, ubah jawaban persetujuan menjadi Ya. ' +
        'Bila tidak setuju, anak tetap dilayani di posyandu tanpa dicatat di sini.',
    ),

  'unreadable-date': ({ field, typed }) =>
    says(
      `${subject(field)}${quoted(typed)} tidak terbaca sebagai tanggal.`,
      `Tulis ${question(field)} lengkap dengan hari, bulan, dan tahun.${example(field)}`,
    ),
  'no-such-date': ({ field, typed }) =>
    says(
      `${subject(field)}${quoted(typed)} tidak ada di kalender.`,
      `Periksa ${question(field)}: tulis hari dulu, lalu bulan, lalu tahun.${example(field)}`,
    ),
  'ambiguous-date': ({ field, dayFirst, yearFirst }) =>
    says(
      `${subject(field)} bisa berarti ${longDay(dayFirst)} atau ${longDay(yearFirst)}.`,
      `Tulis tahun pada ${question(field)} dengan empat angka.${example(field)}`,
    ),
  'birth-date-in-future': ({ birthDate }) =>
    says(
      `Tanggal lahir ${longDay(birthDate)} belum terjadi saat data dikirim.`,
      'Periksa tanggal lahir di KK, akta, atau buku KIA, terutama tahunnya.',
    ),
  'measured-in-future': ({ measuredOn, submittedOn, likely }) =>
    says(
      `Tanggal pengukuran ${longDay(measuredOn)} lewat dari hari data dikirim, ${longDay(submittedOn)}.${maybe(likely)}`,
      'Isi tanggal saat anak benar-benar diukur, terutama bulan dan tahunnya.',
    ),
  'measured-years-before': ({ measuredOn, likely }) =>
    says(
      `Tanggal pengukuran ${longDay(measuredOn)}, padahal data baru saja dikirim.${maybe(likely)}`,
      'Periksa tahunnya, lalu ubah bila keliru. Bila memang data lama, minta petugas menandai "Betul, ini benar".',
    ),
  'measured-before-birth': ({ measuredOn, likely }) =>
    says(
      `Tanggal pengukuran ${longDay(measuredOn)} lebih dulu dari tanggal lahir anak.${maybe(likely)}`,
      'Periksa tanggal pengukuran dan tanggal lahir, lalu ubah yang keliru.',
    ),
  'five-years-or-older': ({ completedMonths }) =>
    says(
      `Pada hari pengukuran umur anak ${completedMonths} bulan, padahal yang dicatat di sini anak di bawah 5 tahun (60 bulan).`,
      'Periksa tahun lahir dan tahun pengukuran. Bila sudah benar, anak sudah lulus balita dan tidak perlu diisi lagi.',
    ),

  'unreadable-number': ({ field, typed }) =>
    says(
      `${subject(field)}${quoted(typed)} tidak terbaca sebagai angka.`,
      `Isi ${question(field)} dengan satu angka saja. Kosongkan bila tidak diukur atau tidak tahu.${example(field)}`,
    ),
  'wrong-unit': ({ field, written, asked }) =>
    says(
      `${subject(field)} ditulis dalam ${UNIT_NAME[written]}.`,
      asked === null
        ? `Isi ${question(field)} dengan angka saja, tanpa satuan.${example(field)}`
        : `Isi ${question(field)} dalam ${UNIT_NAME[asked]}.${example(field)}`,
    ),
  'not-a-whole-number': ({ field, value }) =>
    says(
      `${subject(field)} ${decimal(value)} bukan bilangan bulat.`,
      `Isi ${question(field)} tanpa koma.${example(field)}`,
    ),
  'out-of-range': ({ field, value, unit, min, max }) =>
    says(
      `${subject(field)} ${quantity(value, unit)} tidak mungkin.`,
      `Isi ${question(field)} antara ${decimal(min)} dan ${decimal(max)}, atau kosongkan bila tidak diukur.${example(field)}`,
    ),
  'unit-slipped': ({ field, value, unit, likely, likelyUnit }) =>
    says(
      `${subject(field)} ${quantity(value, unit)} tidak mungkin. Mungkin maksudnya ${quantity(likely, likelyUnit)}?`,
      `Bila benar, ubah ${question(field)} menjadi ${decimal(likely)}. Bila bukan, lihat lagi catatan pengukuran.`,
    ),
  'weight-and-height-swapped': ({ weightKg, lengthHeightCm }) =>
    says(
      'Berat dan tinggi badan sepertinya tertukar.',
      `Bila benar, isi berat ${decimal(weightKg)} dan tinggi ${decimal(lengthHeightCm)}.`,
    ),
  'unit-converted': ({ field, value, unit, recorded, recordedUnit }) =>
    says(
      `${subject(field)} ditulis ${quantity(value, unit)} dan dicatat sebagai ${quantity(recorded, recordedUnit)}.`,
      `Bila sudah benar, tidak perlu diubah. Lain kali isi ${question(field)} dalam ${UNIT_NAME[recordedUnit]}.`,
    ),
  'unreadable-area': ({ field }) =>
    says(
      `${subject(field)} tidak terbaca.`,
      `Isi ${question(field)} dengan angka saja, RT dan RW di tempat masing-masing.${example(field)}`,
    ),
  'area-contradiction': () =>
    says(
      'RT dan RW diisi dua kali dengan angka yang berbeda.',
      'Isi nomor RT saja pada "RT" dan nomor RW saja pada "RW". Contoh: RT 3, RW 2.',
    ),
  'odd-phone': () =>
    says(
      'Nomor HP orang tua tidak seperti nomor Indonesia.',
      `Periksa nomornya: dimulai dengan 08 atau +62.${example('hp')} Boleh dikosongkan.`,
    ),

  'number-in-text': ({ field }) =>
    says(
      `${subject(field)} berisi nomor 16 angka (NIK atau No. KK). Nomor itu disembunyikan.`,
      `Hapus nomornya dari ${question(field)}. NIK dan No. KK hanya diisi di pertanyaannya sendiri.`,
    ),
  'nik-not-16-digits': ({ length }) =>
    says(
      `NIK harus 16 angka, sedangkan yang diisi ${length} huruf atau angka.`,
      'Periksa NIK anak di KK, angka saja. Kosongkan bila anak belum punya NIK.',
    ),
  'nik-in-scientific-notation': () =>
    says(
      'NIK berubah bentuk karena disalin dari tabel, sehingga angka belakangnya hilang.',
      'Ketik ulang 16 angka NIK dari KK. Kosongkan bila anak belum punya NIK.',
    ),
  'nik-masked': () =>
    says(
      'NIK tertutup bintang, jadi belum bisa dicatat.',
      'Isi 16 angka NIK dari KK bila ada, atau kosongkan saja.',
    ),
  'nik-temporary': () =>
    says(
      'NIK ini sepertinya nomor sementara atau isian asal, bukan NIK yang terbit.',
      'Ganti dengan NIK dari KK setelah terbit. Sampai saat itu lebih baik dikosongkan.',
    ),
  'nik-serial-zero': () =>
    says(
      'NIK berakhir 0000, padahal nomor urut NIK dimulai dari 0001.',
      'Periksa empat angka terakhir NIK di KK. Kosongkan bila anak belum punya NIK.',
    ),
  'nik-birth-date-impossible': () =>
    says(
      'Angka ke-7 sampai ke-12 pada NIK bukan tanggal lahir yang mungkin.',
      'Periksa NIK di KK. Bila di KK memang begitu, tidak perlu diubah.',
    ),
  'nik-birth-date-differs': () =>
    says(
      'Tanggal lahir di dalam NIK berbeda dengan tanggal lahir yang diisi.',
      'Pastikan ini NIK anak, bukan NIK ibu atau saudaranya, dan periksa tanggal lahir. Bila di KK memang begitu, tidak perlu diubah.',
    ),
  'nik-sex-differs': () =>
    says(
      'Jenis kelamin di dalam NIK berbeda dengan yang diisi.',
      'Periksa jenis kelamin, dan pastikan NIK ini milik anak ini. Bila di KK memang begitu, tidak perlu diubah.',
    ),
  'nik-kecamatan-differs': () =>
    says(
      'NIK ini terbit di kecamatan lain.',
      'Periksa enam angka pertama NIK. Bila keluarga memang pindahan, tidak ada yang perlu diubah.',
    ),
  'family-card-not-16-digits': ({ length }) =>
    says(
      `Nomor KK harus 16 angka, sedangkan yang diisi ${length} huruf atau angka.`,
      'Periksa nomor di bagian atas KK, angka saja. Kosongkan bila KK tidak dibawa.',
    ),
  'family-card-in-scientific-notation': () =>
    says(
      'Nomor KK berubah bentuk karena disalin dari tabel, sehingga angka belakangnya hilang.',
      'Ketik ulang 16 angka di bagian atas KK, atau kosongkan.',
    ),
  'family-card-masked': () =>
    says(
      'Nomor KK tertutup bintang, jadi belum bisa dicatat.',
      'Isi 16 angka nomor KK bila ada, atau kosongkan saja.',
    ),
  'family-card-date-impossible': () =>
    says(
      'Angka ke-7 sampai ke-12 pada nomor KK bukan tanggal yang mungkin.',
      'Pastikan yang diisi nomor KK dari bagian atas kartu, bukan NIK. Bila memang begitu, tidak perlu diubah.',
    ),
  'family-card-same-as-nik': () =>
    says(
      'Nomor KK sama dengan NIK anak.',
      'Nomor KK ada di bagian atas kartu, NIK anak ada di barisnya. Ubah yang keliru.',
    ),

  'nothing-measured': () =>
    says(
      'Anak didaftarkan tanpa hasil pengukuran.',
      'Bila anak sudah ditimbang atau diukur hari ini, isi hasilnya. Bila belum, tidak perlu diubah.',
    ),
  'visit-without-measures': () =>
    says(
      'Belum ada satu pun hasil pengukuran.',
      'Isi paling sedikit satu: berat, panjang atau tinggi, LiLA, lingkar kepala, atau bengkak kaki. Contoh: berat 8,5.',
    ),
  'height-without-position': () =>
    says(
      'Cara mengukur panjang atau tinggi belum dipilih, jadi angkanya dipakai apa adanya.',
      'Pilih Telentang atau Berdiri sesuai cara anak diukur.',
    ),
  'implausible-z': (issue) => says(implausible(issue), `${measureAgain(issue)} ${TELL_IF_TRUE}`),
  'standing-under-nine-months': () =>
    says(
      'Anak di bawah 9 bulan dicatat diukur sambil berdiri.',
      'Bila anak diukur sambil berbaring, ubah cara mengukur menjadi Telentang.',
    ),

  'unknown-child-code': () =>
    says(
      'Kode anak ini tidak ada di daftar anak terdaftar.',
      'Pilih nama anak dari daftar posyandu. Bila anak belum ada di daftar, isi sebagai anak baru.',
    ),
  'ambiguous-child-code': () =>
    says(
      'Kode anak ini menunjuk ke lebih dari satu anak.',
      'Hubungi petugas kelurahan untuk memastikan anak yang dimaksud, lalu pilih namanya dari daftar.',
    ),
  'nik-of-another-child': () =>
    says(
      'NIK ini sudah tercatat untuk anak lain.',
      'Periksa NIK di KK, terutama pada anak kembar atau bersaudara. Kosongkan bila belum pasti.',
    ),
  'birth-date-differs-from-register': ({ answered, registered }) =>
    says(
      `Tanggal lahir berbeda: di kiriman ini ${longDay(answered)}, di catatan lama ${longDay(registered)}. Yang dipakai tetap catatan lama.`,
      'Periksa tanggal lahir di KK atau akta. Bila catatan lama yang keliru, beri tahu petugas kelurahan.',
    ),
  'sex-differs-from-register': () =>
    says(
      'Jenis kelamin berbeda dengan yang tercatat untuk anak ini. Yang dipakai tetap catatan lama.',
      'Periksa jenis kelamin di KK atau akta. Bila catatan lama yang keliru, beri tahu petugas kelurahan.',
    ),
  'nik-differs-from-register': () =>
    says(
      'NIK berbeda dengan yang tercatat untuk anak ini. Yang dipakai tetap catatan lama.',
      'Periksa NIK anak di KK. Bila catatan lama yang keliru, beri tahu petugas kelurahan.',
    ),
  'value-falls': (issue) =>
    says(
      `${subject(issue.field)} turun ${change(issue)}, lebih dari selisih mengukur yang biasa.`,
      MEASURE_OR_CONFIRM,
    ),
  'value-jumps': (issue) =>
    says(
      `${subject(issue.field)} naik ${change(issue)}, terlalu cepat untuk waktu sependek itu.`,
      MEASURE_OR_CONFIRM,
    ),
  'differs-within-days': (issue) =>
    says(
      `${subject(issue.field)} berubah ${change(issue)}, padahal jaraknya hanya beberapa hari.`,
      `Pastikan tanggal dan anaknya benar. ${MEASURE_OR_CONFIRM}`,
    ),
  'danger-answered-otherwise': ({ on, signs }) =>
    says(
      `Tanda bahaya pada ${longDay(on)} pernah dilaporkan (${signs.map((sign) => SEVERE_SIGN_LABEL[sign]).join('; ')}), ` +
        'tetapi jawaban yang berlaku sekarang lain.',
      CHECK_THE_CHILD,
    ),
  'same-as-last-month': ({ since }) =>
    says(
      `Berat dan tinggi sama persis dengan pengukuran ${longDay(since)}.`,
      'Pastikan angkanya hasil pengukuran hari itu, bukan salinan bulan lalu. Ukur ulang bila ragu. ' +
        'Bila memang sama, minta petugas menandai "Betul, ini benar".',
    ),
  'edited-into-other-child': ({ child, on }) =>
    says(
      `Formulir ini dulu berisi anak lain (kode ${child}, diukur ${longDay(on)}), lalu diisi ulang untuk anak ini. Keduanya tercatat sebagai dua anak.`,
      'Bila memang dua anak, minta petugas menandai "Betul, ini benar". ' +
        'Bila anaknya sama dan hanya datanya diperbaiki, petugas memilih "Anak yang sama". ' +
        'Bila isian yang lama salah anak, petugas membatalkan kiriman yang lama. Untuk anak lain selalu isi formulir baru.',
    ),
  'edited-into-other-visit': ({ on }) =>
    says(
      `Formulir ini dulu berisi pengukuran ${longDay(on)}, lalu diisi ulang untuk tanggal lain. Kedua pengukuran tercatat.`,
      'Bila memang dua kali diukur, minta petugas menandai "Betul, ini benar". ' +
        `Bila tanggal ${longDay(on)} itu yang salah, petugas membatalkan kiriman yang lama. Untuk pengukuran berikutnya selalu isi formulir baru.`,
    ),
  'ambiguous-identity': () =>
    says(
      'Anak ini mirip dengan anak yang sudah terdaftar, tetapi belum pasti anak yang sama.',
      'Bila sama, pilih namanya dari daftar posyandu. Bila berbeda (misalnya kembar), hubungi petugas kelurahan.',
    ),
  'location-unreadable': () =>
    says(
      'Titik rumah di peta tidak terbaca, jadi dipakai titik RT atau RW.',
      `Salin angka atau tautan dari Google Maps.${example('lokasi')} Boleh dikosongkan.`,
    ),
  'location-swapped': () =>
    says(
      'Angka titik rumah tertukar urutannya dan sudah kami balik.',
      `Lihat di peta apakah titiknya benar. Lintang ditulis dulu, lalu bujur.${example('lokasi')}`,
    ),
  'location-minus-missing': () =>
    says(
      'Angka lintang titik rumah ditulis tanpa tanda minus dan sudah kami tambahkan.',
      `Lihat di peta apakah titiknya benar. Salin angka apa adanya dari Google Maps.${example('lokasi')}`,
    ),
  'unknown-sender': () =>
    says(
      'Pengirimnya belum dikenal, jadi kiriman ini belum dihitung.',
      'Petugas memeriksa dulu: terima bila benar dari kader, tolak bila bukan.',
    ),
  'not-own-posyandu': () =>
    says(
      'Anak ini belum terdaftar, dan pengirimnya bukan kader posyandu ini.',
      'Petugas memeriksa dulu: terima bila anak memang baru di posyandu ini.',
    ),
  'description-waits': () =>
    says(
      'Data diri, alamat, atau posyandu anak dikirim oleh kader posyandu lain. Hasil ukurnya dihitung, data dirinya belum diubah.',
      'Petugas memeriksa dulu: terima bila data barunya benar, tolak bila tidak.',
    ),
  'refusal-waits': () =>
    says(
      'Menurut kiriman ini keluarga tidak mengizinkan lagi data anak disimpan. Pengirimnya bukan kader posyandu anak ini.',
      'Petugas bertanya dulu ke keluarga: terima bila benar, tolak bila tidak.',
    ),
  'location-outside-area': () =>
    says(
      'Titik rumah berada di luar wilayah kelurahan.',
      'Periksa titiknya di peta. Bila keluarga memang tinggal di sana, tidak perlu diubah.',
    ),
};

/** Words an issue for a kader: what is wrong, and what to do. */
export function describeIssue<C extends IssueCode>(issue: SubmissionIssue<C>): IssueText {
  const describe: (issue: SubmissionIssue<C>) => IssueText = CATALOGUE[issue.code];
  return describe(issue);
}

const CHECK_NIK = says(
  'NIK perlu diperiksa.',
  'Periksa NIK di KK, terutama pada anak kembar atau bersaudara. Kosongkan bila belum pasti.',
);

/** What no kader reads of a NIK: that somebody has it, or that it is not the one that is known. */
const TO_EVERY_KADER: ReadonlyMap<IssueCode, IssueText> = new Map([
  ['nik-of-another-child', CHECK_NIK],
  ['nik-differs-from-register', CHECK_NIK],
]);

const MEASURE_AGAIN_TEXT = says(
  'Hasil ukur ini perlu dipastikan.',
  'Cocokkan dengan catatan, dan pastikan anak dan tanggalnya benar. Ukur lagi bila ragu.',
);

/** What is said in place of what was known of the child before, to those who may not know that. */
const WITHOUT_EARLIER: ReadonlyMap<IssueCode, IssueText> = new Map([
  ['value-falls', MEASURE_AGAIN_TEXT],
  ['value-jumps', MEASURE_AGAIN_TEXT],
  ['differs-within-days', MEASURE_AGAIN_TEXT],
  ['same-as-last-month', MEASURE_AGAIN_TEXT],
  ['danger-answered-otherwise', says('Anak ini perlu diperiksa hari ini.', CHECK_THE_CHILD)],
  [
    'birth-date-differs-from-register',
    says('Tanggal lahir perlu diperiksa.', 'Periksa tanggal lahir di KK atau akta.'),
  ],
  [
    'sex-differs-from-register',
    says('Jenis kelamin perlu diperiksa.', 'Periksa jenis kelamin di KK atau akta.'),
  ],
]);

/**
 * Words an issue for a mail to whoever sent the response.
 *
 * @param reader an officer reads everything; a kader of the child's posyandu what was said of it before; any other kader neither
 */
export function describeTo(
  reader: { readonly isOfficer: boolean; readonly seesEarlier: boolean },
  issue: SubmissionIssue,
): IssueText {
  if (reader.isOfficer) return describeIssue(issue);
  if (issue.code === 'implausible-z' && !reader.seesEarlier)
    return describeIssue({ ...issue, earlier: null });
  const guarded = reader.seesEarlier ? undefined : WITHOUT_EARLIER.get(issue.code);
  return TO_EVERY_KADER.get(issue.code) ?? guarded ?? describeIssue(issue);
}
