'beside the script';
import { parseAnyCode } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import type { ResponseRecord } from '../../../ledger/responses/response';
import { codeToken, subjectToken } from '../../../ledger/responses/tokens';
import type { RegisterSettings } from '../../../settings/register-settings';
import { MOTHER_FORM } from '../../mothers/answers/names';
import { likenesses } from '../../mothers/frame/likenesses';
import type { PersonReading } from '../../mothers/frame/person';
import { keptPerson, type PersonForm, readPerson } from '../../mothers/frame/read-person';
import { COUPLE_FORM } from './names';
import { parseAnswers } from './parse-answers';
import type { CoupleIssue, CoupleSaid } from './said';

/** A response of the form `catin`, read. */
export type CoupleReading = PersonReading<CoupleSaid, CoupleIssue>;

const form = (): PersonForm<CoupleSaid, CoupleIssue> => ({
  aboutKey: COUPLE_FORM,
  parse: parseAnswers,
  // Couples are of no posyandu.
  posyanduOf: () => null,
  waiting: (code) => ({ code, field: null }),
});

/** Reads a response: the last revision that says enough, and whose sender may say it, counts. */
export const readCouple = (
  record: ResponseRecord,
  settings: RegisterSettings,
  decisions: Decisions,
): CoupleReading => readPerson(record, settings, decisions, form());

/** The record as it may be kept: of a no, that there was one, and about whom. */
export const keptCouple = (record: ResponseRecord): ResponseRecord => keptPerson(record, form());

/** Everything by which responses about couples bear on each other, and on the mother whom a woman has become. */
export const coupleTokens = ({ code, named, said, record }: CoupleReading): readonly string[] => {
  const alike = said ? likenesses(said.woman) : [];
  return [
    ...new Set([
      codeToken(code),
      ...[named, ...record.revisions.map(({ answers }) => parseAnyCode(answers[COUPLE_FORM] ?? ''))].flatMap(
        (one) => (one ? [codeToken(one)] : []),
      ),
      ...alike.map(([kind, text]) => subjectToken(COUPLE_FORM, kind, text)),
      ...alike.map(([kind, text]) => subjectToken(MOTHER_FORM, kind, text)),
    ]),
  ];
};
