// That women are compared only where one response finds the other: a rebuild asks what arrival asked.
import { compareWomen } from '../../../src/subjects/mothers/frame/compare-women';
import type { WomanSaid } from '../../../src/subjects/mothers/frame/woman-said';
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

test.each<[string, object, object, string]>([
  ['one telephone', { phone: '081234567890' }, { phone: '081234567890' }, 'same'],
  [
    'one telephone and two family cards',
    { phone: '081234567890', familyCardNumber: '3304061203190001' },
    { phone: '081234567890', familyCardNumber: '3304061203190002' },
    'ask',
  ],
  ['one telephone in two RW', { phone: '081234567890', rw: 1 }, { phone: '081234567890', rw: 2 }, 'ask'],
])('a name and a husband without a day of birth, with %s', (_, one, other, verdict) => {
  const said = { name: 'Siti', husband: 'Budi', nik: null, birthDate: null } as Partial<WomanSaid>;
  const woman = (more: object) =>
    ({ ...said, familyCardNumber: null, phone: null, rt: null, rw: null, ...more }) as WomanSaid;
  expect(compareWomen(woman(one), woman(other))).toBe(verdict);
});
