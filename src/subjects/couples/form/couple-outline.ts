'beside the script';
import type { FormDefinition } from '../../../forms/definition';
import type { PrefillProbe } from '../../../forms/form-spec';
import { CODE_OF_GROUP, PHONE, SIXTEEN_DIGITS, wholeNumberPattern } from '../../../forms/pattern';
import { AREA_LIMIT } from '../../../kernel/answers/limit';
import type { Settings } from '../../../settings/settings';
import { choiceOf, consentPages, NO, questionMaker, yesNo } from '../../mothers/frame/form-questions';
import { WITHOUT_CODE } from '../../mothers/frame/no-code';
import { FIELD_LABELS } from '../answers/fields-words';
import { COUPLE_FORM } from '../answers/names';
import type { CoupleKey } from '../answers/said';
import { SMOKING_CHOICE } from '../answers/smoking-words';
import { COUPLE_FORM_TEXTS, EXAMPLE_COUPLE, HELP, INVALID, PAGES, WHAT } from './question-words';

const make = questionMaker<CoupleKey>({ labels: FIELD_LABELS, help: HELP, invalid: INVALID });
const { asked, text } = make;

/** Which page is wanted: no answer key. */
const WHAT_SLOT = 'isi';

/** The form of a kelurahan. New couple: consent, who they are, what was examined. Known couple: its code, and what was examined. */
export const coupleOutline = ({ kelurahan }: Pick<Settings, 'kelurahan'>): FormDefinition => ({
  title: COUPLE_FORM_TEXTS.title(kelurahan),
  description: COUPLE_FORM_TEXTS.description,
  confirmation: COUPLE_FORM_TEXTS.confirmation,
  pages: [
    {
      key: COUPLE_FORM,
      title: '',
      help: '',
      questions: [
        asked('catin', 'optional', text('catin', CODE_OF_GROUP)),
        {
          key: WHAT_SLOT,
          title: WHAT.title,
          help: WHAT.help,
          required: true,
          kind: {
            type: 'choice',
            choices: [
              { value: WHAT.newCouple, goTo: 'persetujuan' },
              { value: WHAT.contact, goTo: 'periksa' },
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
        asked('nik', 'optional', text('nik', SIXTEEN_DIGITS)),
        asked('tanggal_lahir', 'optional', { type: 'date' }),
        asked('nama_pasangan', 'optional', text('nama_pasangan')),
        asked('tanggal_lahir_pasangan', 'optional', { type: 'date' }),
        asked('alamat', 'optional', { type: 'paragraph' }),
        asked('rt', 'optional', text('rt', wholeNumberPattern(AREA_LIMIT))),
        asked('rw', 'optional', text('rw', wholeNumberPattern(AREA_LIMIT))),
        asked('hp', 'optional', text('hp', PHONE)),
      ],
    },
    {
      key: 'periksa',
      ...PAGES.contact,
      questions: [
        asked('tanggal_nikah', 'optional', { type: 'date' }),
        asked('tanggal', 'optional', { type: 'date' }),
        ...(['berat', 'tinggi', 'lila', 'hb'] as const).map((key) => asked(key, 'optional', text(key))),
        asked('rokok', 'optional', choiceOf(Object.values(SMOKING_CHOICE))),
        asked('ttd', 'optional', text('ttd')),
        asked('konseling', 'optional', yesNo),
        asked('sertifikat', 'optional', yesNo),
      ],
    },
  ],
});

/** Answers of a link from which Google's names of these questions are learnt. */
export const coupleExample = (): PrefillProbe => [{ slot: 'catin', answer: EXAMPLE_COUPLE }];

/** Answers by key: a consent that is taken back is a no. */
export function answersOfCouple(bySlot: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const { [WHAT_SLOT]: what, ...answers } = Object.fromEntries(bySlot);
  return {
    ...answers,
    ...(what === WHAT.refused && { catin: WITHOUT_CODE, ...answers, persetujuan: NO }),
  };
}
