import { formLine, formLines } from '../../src/forms/form-lines';
import type { FormSpec } from '../../src/forms/form-spec';

const form = (name: string, label: string): FormSpec => ({
  name,
  label,
  keys: [],
  lists: null,
  definition: () => ({ title: '', description: '', confirmation: '', pages: [] }),
  probes: () => [],
  answers: () => ({}),
});

test('the form of the first release keeps its line of Beranda, every other form gets one of its own', () => {
  const forms = [form('pengukuran', 'Formulir untuk kader'), form('kegiatan', 'Formulir kegiatan')];
  expect(forms.map(formLine)).toEqual(['form', 'form:kegiatan']);
  expect(formLines(forms)).toEqual([
    { key: 'form:kegiatan', section: 'more', label: 'Formulir kegiatan', remark: null },
  ]);
});
