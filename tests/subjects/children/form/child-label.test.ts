import fc from 'fast-check';
import { parseIsoDate } from '../../../../src/kernel/calendar';
import { childLabel, childLabels } from '../../../../src/subjects/children/form/child-label';
import { anyText } from '../../../support/texts';

const child = { name: 'Budi', motherName: 'Ani', rt: 3, rw: 2, code: 'K7M4-QXCP' };

test.each([
  [child, 'Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]'],
  [{ ...child, motherName: null }, 'Budi · RT 003/RW 002 [K7M4-QXCP]'],
  [{ ...child, rt: null }, 'Budi · Ibu Ani · RW 002 [K7M4-QXCP]'],
  [{ ...child, rt: null, rw: null, motherName: null }, 'Budi [K7M4-QXCP]'],
  [{ ...child, name: ' Siti\n Nur  Aini\t' }, 'Siti Nur Aini · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]'],
  [{ ...child, name: 'Budi [AAAA-AAAA]' }, 'Budi (AAAA-AAAA) · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]'],
])('a child reads %#: %s', (given, label) => {
  expect(childLabel(given)).toBe(label);
});

test('whatever the names, a label is one line of well-formed text whose only brackets hold the code', () => {
  fc.assert(
    fc.property(anyText(), fc.option(anyText()), (name, motherName) => {
      const label = childLabel({ ...child, name, motherName });
      expect(label).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(label.match(/[[\]]/g)).toEqual(['[', ']']);
      expect(label.endsWith('[K7M4-QXCP]')).toBe(true);
      expect(() => encodeURIComponent(label)).not.toThrow();
    }),
  );
});

describe('the labels of a list', () => {
  const born = (iso: string) => parseIsoDate(iso);
  const listed = { ...child, birthDate: born('2024-05-07') };
  const labels = (...children: readonly Partial<typeof listed>[]): readonly string[] =>
    childLabels(children.map((changes) => ({ ...listed, ...changes })));

  test('tell namesakes apart by their mothers or neighbourhoods', () => {
    expect(
      labels({}, { motherName: 'Rina', code: 'AAAA-AAAA' }, { rt: 4, code: 'BBBB-BBBB' }).some((label) =>
        label.includes('lahir'),
      ),
    ).toBe(false);
  });

  test('add the month of birth where these are alike, in whatever letters', () => {
    expect(
      labels(
        { code: 'AAAA-AAAA' },
        { name: 'BUDI', birthDate: born('2022-12-31'), code: 'BBBB-BBBB' },
        { birthDate: null, code: 'CCCC-CCCC' },
        { name: 'Ani', code: 'DDDD-DDDD' },
      ),
    ).toEqual([
      'Budi · Ibu Ani · RT 003/RW 002 · lahir Mei 2024 [AAAA-AAAA]',
      'BUDI · Ibu Ani · RT 003/RW 002 · lahir Desember 2022 [BBBB-BBBB]',
      'Budi · Ibu Ani · RT 003/RW 002 [CCCC-CCCC]',
      'Ani · Ibu Ani · RT 003/RW 002 [DDDD-DDDD]',
    ]);
  });

  test('differ by the code at least', () => {
    const [one, other] = labels({ code: 'AAAA-AAAA' }, { code: 'BBBB-BBBB' });
    expect(one?.replace('AAAA', 'BBBB').replace('AAAA', 'BBBB')).toBe(other);
    expect(one).not.toBe(other);
  });
});
