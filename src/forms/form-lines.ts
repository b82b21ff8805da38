import { FIRST_FORM, nameForForm } from '../kernel/first-form';
import type { OverviewLine } from '../overview/overview';
import type { FormSpec } from './form-spec';

/** Key of the line of `Beranda` with a form's link. */
export const formLine = ({ name }: Pick<FormSpec, 'name'>): string => nameForForm('form', name);

/** Lines of `Beranda` for the links of forms; that of the first release is there anyway. */
export const formLines = (forms: readonly FormSpec[]): readonly OverviewLine[] =>
  forms
    .filter(({ name, lineElsewhere }) => name !== FIRST_FORM && !lineElsewhere)
    .map((form) => ({ key: formLine(form), section: 'more', label: form.label, remark: null }));
