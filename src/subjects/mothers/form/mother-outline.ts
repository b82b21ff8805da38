'beside the script';
import type { FormDefinition, Question } from '../../../forms/definition';
import type { PrefillProbe } from '../../../forms/form-spec';
import { CODE_OF_GROUP, PHONE, SIXTEEN_DIGITS, wholeNumberPattern } from '../../../forms/pattern';
import { AREA_LIMIT } from '../../../kernel/answers/limit';
import type { Settings } from '../../../settings/settings';
import { ENDING_CHOICE } from '../answers/ending-words';
import { FIELD_LABELS } from '../answers/fields-words';
import type { MotherKey } from '../answers/said';
import { consentPages, NO, questionMaker, yesNo } from '../frame/form-questions';
import { WITHOUT_CODE } from '../frame/no-code';
import {
  ENDING_QUESTION,
  EXAMPLE_MOTHER,
  HELP,
  INVALID,
  MOTHER_FORM_TEXTS,
  NOTE_AFTER_TITLE,
  PAGES,
  WHAT,
} from './question-words';

const make = questionMaker<MotherKey>({ labels: FIELD_LABELS, help: HELP, invalid: INVALID });
const { asked, text } = make;

/**
 * Slots that are no answer keys: which page is wanted, and sad news, which is kept as the beginning of the note. It is asked with a contact
 * and with a birth, and so is the note.
 */
const WHAT_SLOT = 'isi';
const ENDING_SLOT = 'kabar';
const ENDING_AFTER_SLOT = 'kabar_nifas';
const NOTE_AFTER_SLOT = 'keluhan_nifas';

/**
 * The form of a kelurahan. New woman: consent, who she is, the pregnancy and the first contact. Known woman: her code, then a contact or a
 * birth.
 */
export const motherOutline = ({ kelurahan, register }: Settings): FormDefinition => ({
  title: MOTHER_FORM_TEXTS.title(kelurahan),
  description: MOTHER_FORM_TEXTS.description,
  confirmation: MOTHER_FORM_TEXTS.confirmation,
  pages: [
    {
      key: 'ibu',
      title: '',
      help: '',
      questions: [
        asked('posyandu', 'required', {
          type: 'list',
          choices: register.posyandu.map(({ name }) => ({ value: name, goTo: null })),
        }),
        asked('ibu', 'optional', text('ibu', CODE_OF_GROUP)),
        {
          key: WHAT_SLOT,
          title: WHAT.title,
          help: WHAT.help,
          required: true,
          kind: {
            type: 'choice',
            choices: [
              { value: WHAT.newMother, goTo: 'persetujuan' },
              { value: WHAT.contact, goTo: 'kontak' },
              { value: WHAT.birth, goTo: 'persalinan' },
              { value: WHAT.refused, goTo: 'tidak-setuju' },
            ],
          },
        },
      ],
    },
    ...consentPages(make, PAGES),
    {
      key: 'identitas',
      ...PAGES.identity,
      apart: true,
      questions: [
        asked('nama', 'required', text('nama')),
        asked('tanggal_lahir', 'optional', { type: 'date' }),
        asked('nik', 'optional', text('nik', SIXTEEN_DIGITS)),
        asked('no_kk', 'optional', text('no_kk', SIXTEEN_DIGITS)),
        asked('nama_suami', 'optional', text('nama_suami')),
        asked('hp', 'optional', text('hp', PHONE)),
        asked('alamat', 'optional', { type: 'paragraph' }),
        asked('rt', 'optional', text('rt', wholeNumberPattern(AREA_LIMIT))),
        asked('rw', 'optional', text('rw', wholeNumberPattern(AREA_LIMIT))),
        asked('lokasi', 'optional', text('lokasi')),
      ],
    },
    {
      key: 'kontak',
      ...PAGES.contact,
      questions: [
        asked('hpht', 'optional', { type: 'date' }),
        asked('usia_kehamilan', 'optional', text('usia_kehamilan')),
        asked('anak_ke', 'optional', text('anak_ke')),
        asked('jarak_anak', 'optional', text('jarak_anak')),
        asked('tinggi', 'optional', text('tinggi')),
        asked('tanggal', 'optional', { type: 'date' }),
        asked('berat', 'optional', text('berat')),
        asked('lila', 'optional', text('lila')),
        asked('hb', 'optional', text('hb')),
        asked('tensi', 'optional', text('tensi')),
        asked('ttd', 'optional', text('ttd')),
        asked('anc_ke', 'optional', text('anc_ke')),
        ...(['dokter', 'kek', 'paparan_rokok', 'pmt'] as const).map((key) => asked(key, 'optional', yesNo)),
        askedForNews(ENDING_SLOT, ENDING_QUESTION.title),
        asked('keluhan', 'optional', { type: 'paragraph' }),
      ],
    },
    {
      key: 'persalinan',
      ...PAGES.birth,
      apart: true,
      questions: [
        asked('tanggal_lahir_bayi', 'optional', { type: 'date' }),
        asked('tempat', 'optional', text('tempat')),
        asked('penolong', 'optional', text('penolong')),
        asked('bb_lahir', 'optional', text('bb_lahir')),
        asked('pb_lahir', 'optional', text('pb_lahir')),
        asked('kf_ke', 'optional', text('kf_ke')),
        asked('kb_pascasalin', 'optional', text('kb_pascasalin')),
        asked('asi_eksklusif', 'optional', yesNo),
        asked('anak', 'optional', text('anak')),
        askedForNews(ENDING_AFTER_SLOT, ENDING_QUESTION.titleAfter),
        {
          ...asked('keluhan', 'optional', { type: 'paragraph' }),
          key: NOTE_AFTER_SLOT,
          title: NOTE_AFTER_TITLE,
        },
      ],
    },
  ],
});

const askedForNews = (key: string, title: string): Question => ({
  key,
  title,
  help: ENDING_QUESTION.help,
  required: false,
  kind: { type: 'choice', choices: Object.values(ENDING_CHOICE).map((value) => ({ value, goTo: null })) },
});

/** Answers of a link from which Google's names of these questions are learnt. */
export function exampleAnswers({ pages: [first] }: FormDefinition): PrefillProbe {
  const posyandu = first?.questions.find(({ key }) => key === 'posyandu')?.kind;
  const name = posyandu?.type === 'list' ? posyandu.choices[0]?.value : undefined;
  return [
    ...(name === undefined ? [] : [{ slot: 'posyandu', answer: name }]),
    { slot: 'ibu', answer: EXAMPLE_MOTHER },
  ];
}

/** Answers by key: sad news begins the note, and a consent that is taken back is a no. */
export function answersOfMother(bySlot: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const {
    [WHAT_SLOT]: what,
    [ENDING_SLOT]: ending,
    [ENDING_AFTER_SLOT]: endingAfter,
    [NOTE_AFTER_SLOT]: noteAfter,
    ...answers
  } = Object.fromEntries(bySlot);
  const note = [ending, endingAfter, answers.keluhan, noteAfter]
    .filter((part) => part !== undefined)
    .join('. ');
  return {
    ...answers,
    ...(note !== '' && { keluhan: note }),
    ...(what === WHAT.refused && { ibu: WITHOUT_CODE, ...answers, persetujuan: NO }),
  };
}
