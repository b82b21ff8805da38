// Answers that contradict each other, or say a thing twice.
import { responseCodeOf } from '../../../src/kernel/code';
import { parseAnswers } from '../../../src/subjects/mothers/answers/parse-answers';
import { mothersRegister, told } from '../../support/mothers-register';

const DAY = '2026-03-01' as never;
const parse = (answers: Readonly<Record<string, string>>) =>
  parseAnswers(
    { posyandu: 'Mawar', ibu: responseCodeOf('a1'), ...answers },
    { sentOn: DAY, contactOn: DAY, posyandu: [{ name: 'Mawar', formerNames: [] }] },
  );
const W = {
  posyandu: 'Mawar',
  nama: 'Siti',
  tanggal_lahir: '1995-05-05',
  nama_suami: 'Budi',
  persetujuan: 'ya',
};

test('weeks that the last period does not allow are told', () => {
  const codes = (weeks: string) =>
    parse({ hpht: '2026-01-01', usia_kehamilan: weeks }).issues.map(({ code }) => code);
  expect([codes('30'), codes('9'), codes('14')]).toEqual([['weeks-differ'], [], []]);
});

test('before a first child no birth was too close', () => {
  expect(parse({ anak_ke: '1', jarak_anak: '0' }).said?.pregnancy.spacingYears).toBeNull();
  expect(parse({ anak_ke: '2', jarak_anak: '0' }).said?.pregnancy.spacingYears).toBe(0);
});

test('one visit told of on two days is one, and tablets after the birth are none of the pregnancy', () => {
  const register = mothersRegister();
  register.send(told('a1', '2026-01-10', { ...W, hpht: '2025-11-10', anc_ke: '1', ttd: '90' }));
  register.send(told('a2', '2026-01-12', { posyandu: 'Mawar', ibu: 'I-{a1}', anc_ke: '1' }));
  register.send(
    told('a3', '2026-08-20', {
      posyandu: 'Mawar',
      ibu: 'I-{a1}',
      tanggal_lahir_bayi: '2026-08-15',
      kf_ke: '2',
      ttd: '90',
    }),
  );
  register.night('2026-08-21');
  expect(register.rowsOf('Ibu').map((row) => [row['ANC 1-2-3'], row['TTD/MMS (butir)']])).toEqual([
    ['1-0-0', '90'],
  ]);
});

test('a woman whom the midwife calls thin is not said to be so by an arm that is not', () => {
  const register = mothersRegister();
  register.send(told('a1', '2026-01-10', { ...W, hpht: '2025-11-10', kek: 'ya' }));
  register.send(told('a2', '2026-01-12', { posyandu: 'Mawar', ibu: 'I-{a1}', lila: '25' }));
  register.night('2026-01-13');
  const [need] = register.rowsOf('Perlu Tindakan').filter((row) => row.Jenis === 'pmt-ibu');
  expect(need?.Mengapa).toBe('Menurut bidan KEK (10 Januari 2026)');
});
