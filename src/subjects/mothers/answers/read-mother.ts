'beside the script';
import { parseAnyCode } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import type { ResponseRecord } from '../../../ledger/responses/response';
import { codeToken, subjectToken } from '../../../ledger/responses/tokens';
import type { RegisterSettings } from '../../../settings/register-settings';
import { likenesses } from '../frame/likenesses';
import type { PersonReading } from '../frame/person';
import { keptPerson, type PersonForm, readPerson } from '../frame/read-person';
import { MOTHER_FORM } from './names';
import { parseAnswers } from './parse-answers';
import type { MotherIssue, MotherSaid } from './said';

/** A response of the form `ibu`, read. */
export type MotherReading = PersonReading<MotherSaid, MotherIssue>;

const form = (): PersonForm<MotherSaid, MotherIssue> => ({
  aboutKey: MOTHER_FORM,
  parse: (answers, days, { posyandu }) => parseAnswers(answers, { ...days, posyandu }),
  posyanduOf: (said, answers) => said?.posyandu ?? answers.posyandu ?? '',
  waiting: (code) => ({ code, field: null }),
});

/** Reads a response: the last revision that says enough, and whose sender may say it, counts. */
export const readMother = (
  record: ResponseRecord,
  settings: RegisterSettings,
  decisions: Decisions,
): MotherReading => readPerson(record, settings, decisions, form());

/** The record as it may be kept: of a no, that there was one, where, and about whom. */
export const keptMother = (record: ResponseRecord): ResponseRecord => keptPerson(record, form());

/** Everything by which responses about women bear on each other. */
export const motherTokens = ({ code, named, said, record }: MotherReading): readonly string[] => [
  ...new Set([
    codeToken(code),
    // A newborn that is registered, or is not any more.
    ...(said?.birth.children ?? []).map(codeToken),
    ...[named, ...record.revisions.map(({ answers }) => parseAnyCode(answers.ibu ?? ''))].flatMap((one) =>
      one ? [codeToken(one)] : [],
    ),
    ...(said ? likenesses(said.woman).map(([kind, text]) => subjectToken(MOTHER_FORM, kind, text)) : []),
  ]),
];
