import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { summariseChild } from '../../../../src/subjects/children/summary/child-summary';
import { DESCRIBED, registerOf } from '../../../support/one-response';

function summaryOf(answers: Answers) {
  const [child] = registerOf({ ...DESCRIBED, ...answers }).children;
  if (!child) throw new Error('no child');
  return summariseChild(child);
}

test('holds no name, number, address or code', () => {
  const told: Answers = {
    nik: '3304060704250001',
    no_kk: '3304060101200003',
    nama_ayah: 'Joko Purnomo',
    hp: '081234567890',
    alamat: 'Jalan Pemuda 7',
    catatan: 'sering batuk',
    rt: '3',
    rw: '2',
  };
  const written = JSON.stringify(summaryOf(told));
  const secrets = [
    ...Object.values(told).filter((answer) => answer.length > 1),
    'Fauzan',
    'Siti',
    '34567890',
  ];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  expect(Object.keys(summaryOf(told)).sort()).toEqual([
    'birthDate',
    'last',
    'mapStatus',
    'measuredOn',
    'posyandu',
    'residence',
    'rt',
    'rw',
  ]);
});

test('leaves out a z-score that is flagged', () => {
  // 40 cm at 14 months lies far below -6 SD of length for age.
  const { last } = summaryOf({ tinggi: '40', cara_ukur: 'telentang' });
  expect(last?.lengthMeasured).toBe(true);
  expect(last?.lengthHeightForAge).toBeNull();
  expect(last?.weightForAge).not.toBeNull();
});

test('names oedema, for which the z-scores of weight are left out', () => {
  const { last } = summaryOf({ oedema: 'Ya' });
  expect(last).toMatchObject({ oedema: true, weighed: true, weightForAge: null, severeSigns: ['oedema'] });
});

test('of a child never measured has no visit', () => {
  expect(summaryOf({ berat: '' })).toMatchObject({ last: null, mapStatus: 'unmeasured' });
});
