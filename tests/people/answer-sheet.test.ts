import type { FormView, ItemView } from '../../local/google/views';
import { answerSheet } from '../../local/people/answer-sheet';
import { responseCodeOf } from '../../src/kernel/code';

const item = (id: number, title: string, values: readonly string[] = []): ItemView => ({
  id,
  entry: `entry.${id}`,
  type: values.length > 0 ? 'LIST' : 'TEXT',
  title,
  helpText: '',
  required: false,
  choices: values.map((value) => ({ value, goTo: null })),
  validation: null,
});

const FORM: FormView = {
  id: '1F',
  title: '',
  description: '',
  confirmationMessage: '',
  published: true,
  acceptingResponses: true,
  collectsEmail: true,
  allowsResponseEdits: true,
  publishedUrl: '',
  pages: [
    {
      id: null,
      title: '',
      helpText: '',
      next: 'continue',
      items: [
        item(1, 'Posyandu', ['Mawar', 'Melati']),
        item(2, 'Nama anak – Mawar', ['Anak belum terdaftar']),
        item(3, 'Nama anak – Melati', ['Anak belum terdaftar', 'Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]']),
        item(4, 'Jenis kelamin anak', ['Laki-laki', 'Perempuan']),
        item(5, 'Masih diberi ASI', ['Ya', 'Tidak']),
        item(6, 'Berat badan (kg)'),
      ],
    },
  ],
};

test('each answer goes to its question, in the words of its choices', () => {
  expect(answerSheet(FORM, { posyandu: 'Melati', jenis_kelamin: 'P', asi: 'ya', berat: '8,4' })).toEqual({
    1: 'Melati',
    4: 'Perempuan',
    5: 'Ya',
    6: '8,4',
  });
});

test('a registered child is given by its code on the first page, whatever the lists hold', () => {
  const code = responseCodeOf('krandegan-001-1');
  const [page] = FORM.pages;
  const form = page ? { ...FORM, pages: [{ ...page, items: [...page.items, item(7, 'Kode anak')] }] } : FORM;
  expect(answerSheet(form, { posyandu: 'Melati', anak: code })).toEqual({
    1: 'Melati',
    3: 'Pakai kode anak dari halaman pertama',
    7: code,
  });
});

test('what no choice says stays as it is', () => {
  expect(answerSheet(FORM, { posyandu: 'Mawar', anak: 'ZZZZ-ZZZZ', asi: 'kadang' })).toEqual({
    1: 'Mawar',
    2: 'ZZZZ-ZZZZ',
    5: 'kadang',
  });
});
