import { readPhone } from '../../../src/kernel/answers/read-phone';

test.each([
  '081234567890',
  '0812-3456-7890',
  '+62 812 3456 7890',
  '6281234567890',
  '(0286) 591234',
  '081234567890 / 085712345678',
  'ibu: - atau 081234567890',
  '81234567890',
  '0812-3456-7890 (Pak Budi)',
  'HP ayah 081234567890',
])('%s is a telephone number, kept as typed', (typed) => {
  expect(readPhone(typed)).toEqual({ value: typed, findings: [] });
});

test.each(['812345678', '0812', '0812345678901234', 'tanya bu RT', 'Tidakah 12', '=1+1'])(
  '%s is odd, and kept',
  (typed) => {
    expect(readPhone(typed)).toEqual({ value: typed, findings: [{ code: 'odd-phone' }] });
  },
);

test.each([
  { typed: '01234567', odd: true }, // 8 digits
  { typed: '012345678', odd: false },
  { typed: '01234567890123', odd: false }, // 14
  { typed: '012345678901234', odd: true },
])('$typed: odd is $odd', ({ typed, odd }) => {
  expect(readPhone(typed).findings.length > 0).toBe(odd);
});

test.each(['tidak punya', 'Tidak ada', 'tdk punya HP', 'belum', 'Blm ada nomor', 'gak ada', 'kosong'])(
  '%s is no answer',
  (typed) => {
    expect(readPhone(typed)).toEqual({ value: null, findings: [] });
  },
);

test.each(['3304065205240001', '33 04 06 52 05 24 00 01', '3304/0652/0524/0001', '330-406-520-524-000-1'])(
  'a NIK in its place is hidden and told, also typed as %s',
  (typed) => {
    expect(readPhone(typed)).toEqual({ value: '•'.repeat(16), findings: [{ code: 'number-in-text' }] });
  },
);
