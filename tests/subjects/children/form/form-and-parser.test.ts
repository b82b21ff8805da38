// What the form lets through, the parser understands: no kader hears of a mistake twice, and differently.
import fc from 'fast-check';
import { dayOf } from '../../../../src/kernel/calendar';
import { responseCodeOf } from '../../../../src/kernel/code';
import { childLabel } from '../../../../src/subjects/children/form/child-label';
import { formDefinition } from '../../../../src/subjects/children/form/definition';
import { formOutline } from '../../../../src/subjects/children/form/outline';
import { EXAMPLE_CODE } from '../../../../src/subjects/children/form/words';
import { USE_CODE } from '../../../../src/subjects/children/links/words';
import {
  ANSWER_KEYS,
  type AnswerKey,
  type Answers,
} from '../../../../src/subjects/children/submission/answers';
import { parseSubmission } from '../../../../src/subjects/children/submission/parse-submission';
import { listed } from '../../../support/posyandu';
import { anyText } from '../../../support/texts';

const CODE = responseCodeOf('response-1');
const submittedOn = dayOf(Date.UTC(2026, 5, 12), 'WIB');
const definition = formDefinition(formOutline(), {
  kelurahan: 'Krandegan',
  posyandu: ['Mawar'],
  children: new Map(),
  style: 'initials',
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
  questions.flatMap((question) => {
    const key = ANSWER_KEYS.find((known) => known === question.key);
    return key && question.kind.type === 'choice'
      ? question.kind.choices.map(({ value }) => [key, value] as const)
      : [];
  }),
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
      const code = responseCodeOf(responseId);
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
