import fc from 'fast-check';
import { parseIsoDate } from '../../../../src/kernel/calendar';
import { childLabel, labelsOf } from '../../../../src/subjects/children/form/child-label';
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

describe('the labels of a list that anybody with the form can read', () => {
  const listed = { ...child, birthDate: parseIsoDate('2024-05-07') };
  const budi = { ...listed, name: 'Budi Santoso bin Ahmad' };

  test('show initials, month of birth, neighbourhood and code', () => {
    expect(labelsOf([budi], 'initials')).toEqual(['B.S.B.A. · lahir Mei 2024 · RT 003/RW 002 [K7M4-QXCP]']);
  });

  test('show the first name as well where the kelurahan wants it', () => {
    expect(labelsOf([budi], 'first-name')).toEqual([
      'Budi S.B.A. · lahir Mei 2024 · RT 003/RW 002 [K7M4-QXCP]',
    ]);
  });

  test('hold neither a name nor the mother, whatever the name is made of', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (name, motherName) => {
        const [label = ''] = labelsOf([{ ...listed, name, motherName }], 'initials');
        expect(label).toMatch(
          /^(([\p{L}\p{M}]{1,3}\.)+|\(tanpa nama\)) · lahir Mei 2024 · RT 003\/RW 002 \[K7M4-QXCP\]$/u,
        );
      }),
    );
  });

  test('are in the order of what they show, so that the order says nothing more of the names', () => {
    const children = [
      { ...listed, name: 'Ahmad Zaki', code: 'BBBB-BBBB', birthDate: parseIsoDate('2023-02-01') },
      { ...listed, name: 'Aisyah Zahra', code: 'AAAA-AAAA', birthDate: parseIsoDate('2022-02-01') },
    ];
    expect(labelsOf(children, 'initials').map((label) => label.slice(-10, -1))).toEqual([
      'AAAA-AAAA',
      'BBBB-BBBB',
    ]);
  });

  test('leave out what is not known', () => {
    const bare = { ...child, name: '1 2', rt: null, rw: null, birthDate: null };
    expect(labelsOf([bare], 'initials')).toEqual(['(tanpa nama) [K7M4-QXCP]']);
  });
});

describe('the labels of a list', () => {
  const born = (iso: string) => parseIsoDate(iso);
  const listed = { ...child, birthDate: born('2024-05-07') };
  const labels = (...children: readonly Partial<typeof listed>[]): readonly string[] =>
    labelsOf(
      children.map((changes) => ({ ...listed, ...changes })),
      'full-name',
    );

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
