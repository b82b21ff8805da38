// That women are compared only where one response finds the other: a rebuild asks what arrival asked.
import { mothersRegister, told } from '../../support/mothers-register';

const AT_HOME = { posyandu: 'Mawar', rt: '3', rw: '2', persetujuan: 'ya' } as const;

test.each([
  [
    'twins of one RT',
    { nama: 'Wahyuni', tanggal_lahir: '1997-07-07', nama_suami: 'Kholil' },
    { nama: 'Wahyuna', tanggal_lahir: '1997-07-07', nama_suami: 'Lukman' },
  ],
  [
    'names nearly alike with one telephone',
    { nama: 'Wahyuni', tanggal_lahir: '1997-07-07', hp: '081234567890' },
    { nama: 'Wahyuna', tanggal_lahir: '1997-07-07', hp: '081234567890' },
  ],
  ['two of a common name in one RT', { nama: 'Nabila' }, { nama: 'Nabila' }],
])('%s are told of the same after a rebuild', (_, one, other) => {
  const register = mothersRegister();
  register.send(told('a1', '2026-03-01', { ...AT_HOME, ...one } as never));
  register.send(told('a2', '2026-03-01', { ...AT_HOME, ...other } as never));
  expect(register.rebuild()).toBe(0);
});
