import type { CalendarDate } from '../../../src/kernel/calendar';
import type { AnswerKey } from '../../../src/subjects/children/submission/answers';
import { textCell } from '../../../src/web/import/cell';
import { clean } from '../../../src/web/import/clean';

const TODAY = '2026-01-07' as CalendarDate;

describe('an answer out of a cell', () => {
  const rows: readonly [key: AnswerKey, text: string, answer: string | null, remark?: string][] = [
    ['tanggal_lahir', '2024-05-12', '2024-05-12'],
    ['tanggal_lahir', '12/05/2024', '2024-05-12'],
    ['tanggal_lahir', '12-05-2024', '2024-05-12'],
    ['tanggal_lahir', '12 Mei 2024', '2024-05-12'],
    ['tanggal_lahir', '45424', '2024-05-12'],
    ['tanggal_ukur', '2024-05-12 00:00:00', '2024-05-12'],
    ['tanggal_ukur', '31/02/2024', '31/02/2024'],
    ['tanggal_ukur', '5/13/2024', '5/13/2024'],
    ['tanggal_ukur', '-', null],

    ['berat', '12.3', '12.3'],
    ['berat', '12,3', '12.3'],
    ['berat', '12:30', '12.3'],
    ['berat', '12:30:00', '12.3'],
    ['berat', '12', '12'],
    ['berat', '12.300000000000001', '12.3'],
    ['berat', '12:03', '12:03'],
    ['berat', '8700', '8700'],
    ['berat', 'sembilan', 'sembilan'],
    ['berat', '999.99', null, 'no-value'],
    ['tinggi', '-999.99', null, 'no-value'],
    ['tinggi', '-999,99', null, 'no-value'],
    ['lila', '999', null, 'no-value'],
    ['lila', '99.9', '99.9'],
    ['lila', 'Outlier', null, 'no-value'],
    ['lila', '#N/A', null, 'no-value'],
    ['lila', '0', null],
    ['lila', '0,0', null],
    ['lila', '-', null],
    ['lila', '', null],

    // 500 g and 6,000 g are the ends of what a birth weight can be.
    ['bb_lahir', '3100', '3.1', 'from-grams'],
    ['bb_lahir', '500', '0.5', 'from-grams'],
    ['bb_lahir', '499', '499'],
    ['bb_lahir', '6000', '6', 'from-grams'],
    ['bb_lahir', '6001', '6001'],
    ['bb_lahir', '3,1', '3.1'],

    ['jenis_kelamin', 'L', 'L'],
    ['jenis_kelamin', 'Laki-laki', 'L'],
    ['jenis_kelamin', 'PEREMPUAN', 'P'],
    ['jenis_kelamin', 'p', 'P'],
    ['jenis_kelamin', '1', '1'],
    ['cara_ukur', 'Terlentang', 'telentang'],
    ['cara_ukur', 'berdiri', 'berdiri'],
    ['oedema', 'tidak', 'tidak'],
    ['oedema', '1', 'ya'],
    ['oedema', '3', 'ya'],
    ['oedema', '0', 'tidak'],
    ['vitamin_a', '0', 'tidak'],
    ['vitamin_a', '1', 'ya'],
    ['vitamin_a', '2', 'ya'],
    ['vitamin_a', 'ya', 'ya'],

    ['nik', '3304061205240001', '3304061205240001'],
    ['nik', "'3304061205240001", '3304061205240001'],
    ['nik', '3304 0612 0524 0001', '3304061205240001'],
    ['nik', '3304**********01', null, 'number-masked'],
    ['nik', '*', null, 'number-masked'],
    ['nik', '3.30406E+15', null, 'number-damaged'],
    ['nik', '330406120524000', null, 'number-damaged'],
    ['nik', '33040612052400011', null, 'number-damaged'],
    ['nik', '0', null],
    ['nik', 'belum ada', null],
    ['no_kk', '3304060101200005', '3304060101200005'],
    ['no_kk', '3,30406E+15', null, 'number-damaged'],

    ['rt', '003', '3'],
    ['rt', '000', null],
    ['rt', '003/002', '003/002'],
    ['rw', '10', '10'],
    ['hp', '81234567890', '081234567890'],
    ['hp', '081234567890', '081234567890'],
    ['hp', '0', null],
    ['hp', 'tidak ada', null],
    ['hp', 'tdk punya HP', null],
    ['hp', '0812-3456-7890 (Pak  Budi)', '0812-3456-7890 (Pak Budi)'],
    ['hp', '081234567890 081234567891', '081234567890081234567891'],
    ['hp', '3304061203150011', null, 'number-hidden'],
    ['hp', '0812-3456-7890 / 3304 0612 0315 0011', '081234567890', 'number-hidden'],
    ['nama', '  AHMAD   FAUZAN ', 'AHMAD FAUZAN'],
    ['nama_ibu', '-', null],
    ['alamat', '-', null],
    ['catatan', '=HYPERLINK("x")', '=HYPERLINK("x")'],
  ];

  test.each(rows.map(([key, text, answer, remark = null]) => ({ key, text, answer, remark })))(
    '$key "$text" is $answer',
    ({ key, text, ...cleaned }) => {
      expect(clean(key, textCell(text), TODAY)).toEqual(cleaned);
    },
  );
});
