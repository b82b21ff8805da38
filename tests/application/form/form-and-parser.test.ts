// What the form lets through, the parser understands: a kader is not told twice, and differently.
import fc from 'fast-check';
import { childLabel } from '../../../src/application/form/child-label';
import { formDefinition } from '../../../src/application/form/definition';
import { formOutline } from '../../../src/application/form/outline';
import { dayOf } from '../../../src/domain/calendar';
import { answerKeyOf } from '../../../src/domain/form/form-definition';
import { childCodeOf } from '../../../src/domain/identity/child-code';
import type { AnswerKey, Answers } from '../../../src/domain/submission/answers';
import { parseSubmission } from '../../../src/domain/submission/parse-submission';
import { EXAMPLE_CODE, USE_CODE } from '../../../src/messages/form';
import { listed } from '../../support/posyandu';
import { anyText } from '../../support/texts';

const CODE = childCodeOf('response-1');
const submittedOn = dayOf(Date.UTC(2026, 5, 12), 'WIB');
const definition = formDefinition(formOutline(), {
  kelurahan: 'Krandegan',
  posyandu: ['Mawar'],
  children: new Map(),
});
const questions = definition.pages.flatMap((page) => page.questions);

const NEW_CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'Anak belum terdaftar',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'Laki-laki',
  tanggal_lahir: '2025-04-07',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'Ya',
  tanggal_ukur: '2026-06-12',
  berat: '8,5',
};

const parsed = (answers: Answers) =>
  parseSubmission(answers, { submittedOn, kecamatanCode: '330406', posyandu: listed('Mawar') });

/** Codes of what was found about one question. */
function foundAbout(key: AnswerKey, answer: string): readonly string[] {
  const result = parsed({ ...NEW_CHILD, [key]: answer });
  const issues = [...result.warnings, ...(result.ok ? [] : result.issues)];
  return issues.filter(({ field }) => field === key).map(({ code }) => code);
}

test('a new child described with the choices of the form is understood', () => {
  expect(parsed(NEW_CHILD)).toMatchObject({ ok: true, value: { childCode: null, consent: true } });
});

test.each(
  questions.flatMap(({ key, kind }) =>
    kind.type === 'choice'
      ? kind.choices.map(({ value }) => [answerKeyOf(key) ?? 'anak', value] as const)
      : [],
  ),
)('%s "%s" is understood', (key, value) => {
  expect(foundAbout(key, value)).toEqual(key === 'persetujuan' && value === 'Tidak' ? ['no-consent'] : []);
});

test.each([
  ['berat', ['0,5', '0.5', ',5', '39,999', '40', '40,0', ' 8,5 ']],
  ['tinggi', ['30', '72,4', '139.9', '140']],
  ['lila', ['5', '29,9', '30']],
  ['lingkar_kepala', ['20', '60,0']],
  ['bb_lahir', ['0,5', '5,999', '6']],
  ['pb_lahir', ['30', '60']],
  ['usia_kehamilan', ['20', '45']],
  ['anak_ke', ['1', '02', '20']],
  ['rt', ['1', '003', '999']],
  ['rw', ['1', '999']],
  ['nik', ['3304060704250001', '3304 0607 0425 0001']],
  ['no_kk', ['3304060101200005']],
  ['hp', ['081234567890', '0812-3456-7890', '+62 812 3456 7890', '6281234567890']],
] as const)('%s at the edges that the form lets through is understood', (key, answers) => {
  const question = questions.find((candidate) => candidate.key === key);
  const pattern = question?.kind.type === 'text' ? question.kind.pattern?.pattern : undefined;
  for (const answer of answers) {
    expect([answer, new RegExp(`^(?:${pattern})$`).test(answer)]).toEqual([answer, true]);
    expect([answer, foundAbout(key, answer)]).toEqual([answer, []]);
  }
});

test('the code of any response is let through as it may be typed, and is that child', () => {
  const question = questions.find(({ key }) => key === 'kode');
  const pattern = question?.kind.type === 'text' ? question.kind.pattern?.pattern : undefined;
  fc.assert(
    fc.property(fc.string(), (responseId) => {
      const code = childCodeOf(responseId);
      for (const typed of [
        code,
        code.toLowerCase(),
        code.replace('-', ''),
        code.replace('-', ' '),
        `${code} `,
      ]) {
        expect([typed, new RegExp(`^(?:${pattern})$`).test(typed)]).toEqual([typed, true]);
        const result = parsed({ posyandu: 'Mawar', anak: typed, tanggal_ukur: '2026-06-12', berat: '8,5' });
        expect(result).toMatchObject({ ok: true, value: { childCode: code } });
      }
    }),
  );
});

test('the choice to use the code is not taken for a new child, however well one is described', () => {
  expect(foundAbout('anak', USE_CODE)).toEqual(['unreadable-child-code']);
  expect(parsed({ ...NEW_CHILD, anak: USE_CODE }).ok).toBe(false);
});

test('the example is the code of no child, should someone copy it', () => {
  expect(foundAbout('anak', EXAMPLE_CODE)).toEqual(['unreadable-child-code']);
});

test('whatever the names, the code of a child is read out of its label', () => {
  fc.assert(
    fc.property(anyText(), fc.option(anyText()), (name, motherName) => {
      const label = childLabel({ name, motherName, rt: 3, rw: 2, code: CODE });
      const result = parsed({ posyandu: 'Mawar', anak: label, tanggal_ukur: '2026-06-12', berat: '8,5' });
      expect(result).toMatchObject({ ok: true, value: { childCode: CODE } });
    }),
  );
});
