import fc from 'fast-check';
import { childLabel } from '../../../src/application/form/child-label';

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
  const anyText = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(anyText, fc.option(anyText), (name, motherName) => {
      const label = childLabel({ ...child, name, motherName });
      expect(label).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(label.match(/[[\]]/g)).toEqual(['[', ']']);
      expect(label.endsWith('[K7M4-QXCP]')).toBe(true);
      expect(() => encodeURIComponent(label)).not.toThrow();
    }),
  );
});
