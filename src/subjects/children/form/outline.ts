// What the build writes into a file of its own, for the script to make a kelurahan's form from.
import type { FormDefinition, Page, Question } from '../../../forms/definition';
import {
  decimalPattern,
  EIGHT_SYMBOLS,
  PHONE,
  SIXTEEN_DIGITS,
  wholeNumberPattern,
} from '../../../forms/pattern';
import { AREA_LIMIT } from '../../../kernel/answers/limit';
import { CODE_SLOT, childListOf, WITHDRAW_SLOT } from '../links/slots';
import { LIMITS } from '../submission/limits';
import { KELURAHAN, POSYANDU } from './definition';
import {
  CODE_TEXT,
  childListText,
  FORM_CONFIRMATION,
  FORM_DESCRIPTION,
  formTitle,
  PAGE_TEXTS,
  QUESTION_TEXTS,
  WITHDRAW_TEXT,
} from './question-words';
import { BOY, GIRL, LYING, NO, STANDING, WITHDRAW, YES } from './words';

type Key = keyof typeof QUESTION_TEXTS;
type Need = 'required' | 'optional';

/**
 * The pages and questions of the form `pengukuran`. Known child: posyandu, name or code, measures. New child: consent, then
 * identity in between; without consent nothing more is asked.
 */
export const formOutline = (): FormDefinition => ({
  title: formTitle(KELURAHAN),
  description: FORM_DESCRIPTION,
  confirmation: FORM_CONFIRMATION,
  pages: [posyanduPage(), childrenPage(), consentPage(), refusedPage(), identityPage(), measurementPage()],
});

const posyanduPage = (): Page => ({
  key: 'posyandu',
  title: '',
  help: '',
  questions: [
    { key: 'posyandu', ...asked('posyandu', 'required'), kind: { type: 'list', choices: [] } },
    codeQuestion(),
  ],
});

const childrenPage = (): Page => ({
  key: childListOf(POSYANDU),
  ...PAGE_TEXTS.children(POSYANDU),
  questions: [
    {
      key: childListOf(POSYANDU),
      ...childListText(POSYANDU),
      required: true,
      kind: { type: 'list', choices: [] },
    },
  ],
});

const asked = (key: Key, need: Need): Pick<Question, 'title' | 'help' | 'required'> => ({
  title: QUESTION_TEXTS[key].title,
  help: QUESTION_TEXTS[key].help,
  required: need === 'required',
});

function textQuestion(key: Key, need: Need, pattern: string | null = null): Question {
  const message = QUESTION_TEXTS[key].invalid;
  const checked = pattern === null || message === undefined ? null : { pattern, message };
  return { key, ...asked(key, need), kind: { type: 'text', pattern: checked } };
}

const dateQuestion = (key: Key, need: Need): Question => ({
  key,
  ...asked(key, need),
  kind: { type: 'date' },
});

const paragraphQuestion = (key: Key): Question => ({
  key,
  ...asked(key, 'optional'),
  kind: { type: 'paragraph' },
});

function choiceQuestion(key: Key, need: Need, values: readonly string[]): Question {
  const choices = values.map((value) => ({ value, goTo: null }));
  return { key, ...asked(key, need), kind: { type: 'choice', choices } };
}

/** On the first page, so that one question serves every posyandu; mostly it is a link that answers it. */
const codeQuestion = (): Question => ({
  key: CODE_SLOT,
  title: CODE_TEXT.title,
  help: CODE_TEXT.help,
  required: false,
  kind: { type: 'text', pattern: { pattern: EIGHT_SYMBOLS, message: CODE_TEXT.invalid } },
});

const consentPage = (): Page => ({
  key: 'persetujuan',
  ...PAGE_TEXTS.consent,
  questions: [
    {
      key: 'persetujuan',
      ...asked('persetujuan', 'required'),
      kind: {
        type: 'choice',
        choices: [
          { value: YES, goTo: 'identitas' },
          { value: NO, goTo: REFUSED_PAGE },
        ],
      },
    },
  ],
});

const REFUSED_PAGE = 'tidak-setuju';

const refusedPage = (): Page => ({ key: REFUSED_PAGE, ...PAGE_TEXTS.refused, questions: [] });

const identityPage = (): Page => ({
  key: 'identitas',
  ...PAGE_TEXTS.identity,
  // Behind the page for those who said no, which ends the form.
  apart: true,
  questions: [
    textQuestion('nama', 'required'),
    choiceQuestion('jenis_kelamin', 'required', [BOY, GIRL]),
    dateQuestion('tanggal_lahir', 'required'),
    textQuestion('nik', 'optional', SIXTEEN_DIGITS),
    textQuestion('no_kk', 'optional', SIXTEEN_DIGITS),
    textQuestion('nama_ibu', 'required'),
    textQuestion('nama_ayah', 'optional'),
    textQuestion('hp', 'optional', PHONE),
    paragraphQuestion('alamat'),
    textQuestion('rt', 'optional', wholeNumberPattern(AREA_LIMIT)),
    textQuestion('rw', 'optional', wholeNumberPattern(AREA_LIMIT)),
    textQuestion('lokasi', 'optional'),
    textQuestion('anak_ke', 'optional', wholeNumberPattern(LIMITS.anak_ke)),
    textQuestion('bb_lahir', 'optional', decimalPattern(LIMITS.bb_lahir)),
    textQuestion('pb_lahir', 'optional', decimalPattern(LIMITS.pb_lahir)),
    textQuestion('usia_kehamilan', 'optional', wholeNumberPattern(LIMITS.usia_kehamilan)),
    choiceQuestion('buku_kia', 'optional', [YES, NO]),
  ],
});

/** Last, and left alone by nearly everybody: a tap for the family that takes its consent back, and none for the others. */
const withdrawQuestion = (): Question => ({
  key: WITHDRAW_SLOT,
  title: WITHDRAW_TEXT.title,
  help: WITHDRAW_TEXT.help,
  required: false,
  kind: { type: 'choice', choices: [{ value: WITHDRAW, goTo: null }] },
});

const measurementPage = (): Page => ({
  key: 'pengukuran',
  ...PAGE_TEXTS.measurement,
  questions: [
    dateQuestion('tanggal_ukur', 'required'),
    textQuestion('berat', 'optional', decimalPattern(LIMITS.berat)),
    textQuestion('tinggi', 'optional', decimalPattern(LIMITS.tinggi)),
    choiceQuestion('cara_ukur', 'optional', [LYING, STANDING]),
    textQuestion('lila', 'optional', decimalPattern(LIMITS.lila)),
    textQuestion('lingkar_kepala', 'optional', decimalPattern(LIMITS.lingkar_kepala)),
    choiceQuestion('oedema', 'optional', [YES, NO]),
    choiceQuestion('asi', 'optional', [YES, NO]),
    choiceQuestion('vitamin_a', 'optional', [YES, NO]),
    paragraphQuestion('catatan'),
    withdrawQuestion(),
  ],
});
