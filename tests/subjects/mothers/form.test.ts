// The form for mothers: what its pages ask, and which answers come of it.
import { answersOfMother, motherOutline } from '../../../src/subjects/mothers/form/mother-outline';

const OUTLINE = motherOutline({
  kelurahan: 'Krandegan',
  register: { posyandu: [{ name: 'Mawar' }] },
} as never);

test('the page of a birth asks for sad news too, which begins the note', () => {
  const page = OUTLINE.pages.find(({ key }) => key === 'persalinan');
  const [news, note] = (page?.questions ?? []).slice(-2).map(({ key }) => key);
  expect(
    answersOfMother(
      new Map([
        [news ?? '', 'Bayi lahir meninggal'],
        [note ?? '', 'Ibu sehat'],
      ]),
    ),
  ).toEqual({ keluhan: 'Bayi lahir meninggal. Ibu sehat' });
});

test('a consent that is taken back without a code is told from one that was never given', () => {
  const pages = OUTLINE.pages.flatMap(({ questions }) => questions);
  const what = pages.find(({ key }) => key === 'isi')?.kind;
  const refused = what?.type === 'choice' ? (what.choices[3]?.value ?? '') : '';
  expect(answersOfMother(new Map([['isi', refused]]))).toEqual({ ibu: 'tanpa kode', persetujuan: 'Tidak' });
  expect(answersOfMother(new Map([['persetujuan', 'Tidak']]))).toEqual({ persetujuan: 'Tidak' });
});
