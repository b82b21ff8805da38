import {
  type Choice,
  CODE_SLOT,
  childListOf,
  type FormDefinition,
  type Page,
  type Question,
} from '../../domain/form/form-definition';
import { AREA_LIMIT, LIMITS } from '../../domain/submission/limits';
import {
  BOY,
  CODE_TEXT,
  childListText,
  FORM_CONFIRMATION,
  FORM_DESCRIPTION,
  formTitle,
  GIRL,
  LYING,
  NEW_CHILD,
  NO,
  PAGE_TEXTS,
  QUESTION_TEXTS,
  STANDING,
  USE_CODE,
  YES,
} from '../../messages/form';
import { CHILD_CODE, decimalPattern, PHONE, SIXTEEN_DIGITS, wholeNumberPattern } from './pattern';

export type ChildrenByPosyandu = ReadonlyMap<string, readonly { readonly label: string }[]>;

export interface FormSettings {
  readonly kelurahan: string;
  /** Names, none twice, at least one. */
  readonly posyandu: readonly string[];
  /** Registered children to choose from, in the order in which they are listed. */
  readonly children: ChildrenByPosyandu;
}

type Key = keyof typeof QUESTION_TEXTS;
type Need = 'required' | 'optional';

/** What the form `pengukuran` shall look like. Known child: posyandu, name or code, measures. New child: identity in between. */
export function formDefinition({ kelurahan, posyandu, children }: FormSettings): FormDefinition {
  return {
    title: formTitle(kelurahan),
    description: FORM_DESCRIPTION,
    confirmation: FORM_CONFIRMATION,
    pages: [
      posyanduPage(posyandu),
      ...posyandu.map((name) => childrenPage(name, children)),
      identityPage(),
      measurementPage(),
    ],
  };
}

/** The choices of one posyandu's list: described anew, known by the code already given, or one of the registered. */
export const childChoices = (posyandu: string, children: ChildrenByPosyandu): readonly Choice[] => [
  { value: NEW_CHILD, goTo: 'identitas' },
  { value: USE_CODE, goTo: 'pengukuran' },
  ...(children.get(posyandu) ?? []).map(({ label }) => ({ value: label, goTo: 'pengukuran' as const })),
];

function posyanduPage(posyandu: readonly string[]): Page {
  const choices = posyandu.map((name) => ({ value: name, goTo: childListOf(name) }));
  return {
    key: 'posyandu',
    title: '',
    help: '',
    questions: [
      { key: 'posyandu', ...asked('posyandu', 'required'), kind: { type: 'list', choices } },
      codeQuestion(),
    ],
  };
}

function childrenPage(posyandu: string, children: ChildrenByPosyandu): Page {
  const key = childListOf(posyandu);
  return {
    key,
    ...PAGE_TEXTS.children(posyandu),
    questions: [
      {
        key,
        ...childListText(posyandu),
        required: true,
        kind: { type: 'list', choices: childChoices(posyandu, children) },
      },
    ],
  };
}

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
  kind: { type: 'text', pattern: { pattern: CHILD_CODE, message: CODE_TEXT.invalid } },
});

// Made when asked for, as few executions look at the form and each one loads this file.
const identityPage = (): Page => ({
  key: 'identitas',
  ...PAGE_TEXTS.identity,
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
    choiceQuestion('persetujuan', 'required', [YES, NO]),
  ],
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
  ],
});
