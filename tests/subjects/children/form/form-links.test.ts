import fc from 'fast-check';
import { responseCodeOf } from '../../../../src/kernel/code';
import { formUrlFor } from '../../../../src/subjects/children/form/form-links';
import { DESCRIBED, RESPONSE_ID, registerOf } from '../../../support/one-response';

const LINKS = {
  base: 'https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform',
  posyandu: 'entry.11',
  code: 'entry.44',
  children: { Mawar: 'entry.22' },
};

test('before there is a form there is no link', () => {
  const [child] = registerOf(DESCRIBED).children;
  expect(child && formUrlFor(child, null)).toBeNull();
});

test('a link says posyandu and code and nothing else, whoever the child is', () => {
  const name = fc.oneof(
    fc.stringMatching(/^[A-Z][a-z]{2,9} [A-Z][a-z]{2,9}$/),
    fc.constantFrom(
      'Mawar',
      "O'Neil & Co",
      '=HYPERLINK("http://x")',
      'entry.22=Budi',
      'Siti [K7M4-QXCP]',
      '👶 Ani',
    ),
  );
  const digits = (count: number) => fc.stringMatching(new RegExp(`^[1-9]{${count}}$`));
  const who = fc.record({
    nama: name,
    nama_ibu: name,
    nama_ayah: name,
    alamat: name,
    hp: digits(8).map((rest) => `0812${rest}`),
    nik: digits(4).map((rest) => `330406070425${rest}`),
    no_kk: digits(4).map((rest) => `330406010120${rest}`),
  });
  fc.assert(
    fc.property(who, (answers) => {
      const [child] = registerOf({ ...DESCRIBED, ...answers }).children;
      if (!child) throw new Error('not registered');
      const url = formUrlFor(child, LINKS) ?? '';
      expect(url.split('?')[0]).toBe(LINKS.base);
      expect([...new URL(url).searchParams]).toEqual([
        ['usp', 'pp_url'],
        ['entry.11', 'Mawar'],
        ['entry.44', responseCodeOf(RESPONSE_ID)],
        ['entry.22', 'Pakai kode anak dari halaman pertama'],
      ]);
    }),
  );
});
