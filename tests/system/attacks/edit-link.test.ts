// Whoever holds the link by which a response is edited reads in the form what was answered, and the code of the kader who sent it.

import { keptIn } from '../../support/system/everything';
import { AHMAD } from '../../support/system/fauzan';
import { BIDAN, DAY, HOUR, KADER, Kelurahan } from '../../support/system/kelurahan';

const OTHER = 'kader.lain@krandegan.example';
const STRANGER = 'siapa@krandegan.example';

test('the link goes by mail to the kader who sent the response alone, and into no copy', () => {
  const kelurahan = new Kelurahan({
    Petugas: [{ Nama: 'Bidan', Email: BIDAN }],
    Kader: [
      { Nama: 'Bu Mawar', Email: KADER, Posyandu: 'Mawar' },
      { Nama: 'Bu Lain', Email: OTHER, Posyandu: 'Mawar' },
    ],
  });
  const slip = { ...AHMAD, oedema: 'ya', berat: 'sembilan' };
  kelurahan.send(slip, { id: 'keliru' });
  kelurahan.send({ ...slip, nama: 'Asing' }, { id: 'asing', email: STRANGER });
  kelurahan.pass(HOUR);
  kelurahan.send({ ...slip, berat: 'delapan' }, { id: 'keliru' });
  kelurahan.pass(DAY);
  const withLink = kelurahan.mails().filter((mail) => JSON.stringify(mail).includes('edit2='));
  expect(withLink.length).toBeGreaterThan(0);
  expect(new Set(withLink.flatMap(({ to }) => to))).toEqual(new Set([KADER]));
  expect(kelurahan.mailsTo(BIDAN).length).toBeGreaterThan(0);
  const copies = [...keptIn(kelurahan)].filter(([place]) => place.startsWith('salinan Salinan'));
  expect(copies.length).toBeGreaterThan(0);
  for (const [place, text] of copies) expect([place, text.includes('edit2=')]).toEqual([place, false]);
});

test('once another kader has edited the response, the link goes to her, whose code the form then keeps', () => {
  const kelurahan = new Kelurahan({
    Kader: [
      { Nama: 'Bu Mawar', Email: KADER, Posyandu: 'Mawar' },
      { Nama: 'Bu Lain', Email: OTHER, Posyandu: 'Mawar' },
    ],
  });
  kelurahan.send(AHMAD, { id: 'keliru' });
  kelurahan.pass(HOUR);
  kelurahan.send({ ...AHMAD, berat: 'sembilan' }, { id: 'keliru', email: OTHER });
  kelurahan.pass(DAY);
  const withLink = kelurahan.mails().filter((mail) => JSON.stringify(mail).includes('edit2='));
  expect(new Set(withLink.flatMap(({ to }) => to))).toEqual(new Set([OTHER]));
});
