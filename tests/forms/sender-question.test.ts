import type { FormDefinition } from '../../src/forms/definition';
import { askingSender, SENDER_SLOT } from '../../src/forms/sender-question';
import { EXAMPLE_SENDER_CODE } from '../../src/forms/words';
import { parseCode, parseSecretCode, secretCodeOf } from '../../src/kernel/code';

const question = (key: string) =>
  ({ key, title: key, help: '', required: true, kind: { type: 'date' } }) as const;

const FORM: FormDefinition = {
  title: 'Kunjungan',
  description: 'Untuk kader.',
  confirmation: 'Terima kasih.',
  pages: [
    { key: 'satu', title: '', help: '', questions: [question('a')] },
    { key: 'dua', title: '', help: '', questions: [question('b')] },
  ],
};

const [byCode, verified] = [askingSender(FORM, 'code'), askingSender(FORM, 'verified')];

test.each([
  ['code', byCode],
  ['verified', verified],
])(
  'the first page of a form also asks for the code of the sender, as a last question that may stay open: %s',
  (_, form) => {
    expect(form.pages.map(({ questions }) => questions.map(({ key }) => key))).toEqual([
      ['a', SENDER_SLOT],
      ['b'],
    ]);
    expect(form.pages[0]?.questions[1]).toMatchObject({ key: 'kode_kader', required: false });
  },
);

test('an address is asked for only where Google signs the sender in', () => {
  expect([byCode.collectsEmail, verified.collectsEmail]).toEqual([false, true]);
});

test.each([
  ['code', byCode, /kode kader kosong, salah, atau sudah dicabut.*dilihat petugas dulu/],
  ['verified', verified, /bukan kode pemilik akun.*dilihat petugas dulu/],
])('what follows after sending says that an officer looks at unknown senders first: %s', (_, form, said) => {
  expect(form.confirmation).toMatch(/^Terima kasih\. /);
  expect(form.confirmation).toMatch(said);
});

test('the form takes a code as it is printed or typed, and stops what is none', () => {
  const kind = byCode.pages[0]?.questions[1]?.kind;
  const pattern = new RegExp(`^(?:${kind?.type === 'text' ? kind.pattern?.pattern : ''})$`);
  const code = secretCodeOf('a signature');
  for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code} `])
    expect(typed).toMatch(pattern);
  for (const typed of ['Siti Aminah', 'kader@example.com', '3304061705240001', 'AAA0-AAAA']) {
    expect(typed).not.toMatch(pattern);
  }
});

test('the example is the code of nobody and of no child', () => {
  expect([parseSecretCode(EXAMPLE_SENDER_CODE), parseCode(EXAMPLE_SENDER_CODE)]).toEqual([null, null]);
});

test('a form without a page stays without one', () => {
  expect(askingSender({ ...FORM, pages: [] }, 'code').pages).toEqual([]);
});
