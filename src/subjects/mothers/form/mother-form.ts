import { questionsOf } from '../../../forms/definition';
import type { FormSpec } from '../../../forms/form-spec';
import { SENDER_SLOT } from '../../../forms/sender-question';
import { EXAMPLE_SENDER_CODE } from '../../../forms/words';
import { MOTHER_FORM } from '../answers/names';
import { answersOfMother, exampleAnswers, motherOutline } from './mother-outline';
import { MOTHER_FORM_LABEL, MOTHER_KEYS } from './words';

/** The form `ibu`: pregnant women, their contacts, births and the weeks after. It lists nobody: who is pregnant is no stranger's business. */
export const motherForm: FormSpec = {
  name: MOTHER_FORM,
  label: MOTHER_FORM_LABEL,
  lineElsewhere: true,
  keys: MOTHER_KEYS.split(' '),
  aboutKey: 'ibu',
  lists: null,
  definition: ({ settings }) => motherOutline(settings),
  probes: (definition) => [
    [
      ...exampleAnswers(definition),
      ...(questionsOf(definition).some(({ key }) => key === SENDER_SLOT)
        ? [{ slot: SENDER_SLOT, answer: EXAMPLE_SENDER_CODE }]
        : []),
    ],
  ],
  answers: answersOfMother,
};
