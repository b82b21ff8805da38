'beside the script';
import type { TimeZone } from '../../../kernel/calendar';
import { COUPLE, personCode, type ResponseCode, WOMAN } from '../../../kernel/code';
import type { RenderedRow } from '../../../workbook/tab';
import { personRepairRow, type RepairWords, withheldPersonRow } from '../../mothers/frame/repair-rows';
import { actRepairRow } from '../../needs/tabs/repair-row';
import { COUPLE_FORM } from '../answers/names';
import { stops } from '../answers/parse-answers';
import type { CoupleIssue } from '../answers/said';
import type { Couples } from '../register/couple';
import { CANDIDATE, COUPLE_REPAIR, coupleIssueText, WITHHELD_COUPLE } from './words';

/** Rows of `Perlu Perbaikan` about couples: what is to be mended or answered, and what is withheld. */
export function coupleRepairRows(all: Couples, zone: TimeZone): readonly RenderedRow[] {
  const nameOf = new Map(all.couples.map(({ code, woman }) => [code, woman.name ?? '']));
  const mothers = new Map(
    all.couples.flatMap(({ asked }) => asked.map(({ code, said }) => [code, said.name ?? ''] as const)),
  );
  const words: RepairWords<CoupleIssue> = {
    letter: COUPLE,
    aboutKey: COUPLE_FORM,
    kinds: COUPLE_REPAIR,
    withheld: WITHHELD_COUPLE,
    issueText: coupleIssueText,
    stops,
    candidate: (code: ResponseCode) => {
      const mother = mothers.get(code);
      return mother === undefined
        ? CANDIDATE(nameOf.get(code) ?? '', personCode(COUPLE, code))
        : CANDIDATE(mother, personCode(WOMAN, code));
    },
  };
  return [
    ...all.repairs.map((repair) => personRepairRow(repair, words, zone)),
    ...all.withheld.map((withheld) => withheldPersonRow(withheld, words, zone)),
    ...all.actRepairs.map((repair) => actRepairRow(repair, zone)),
  ];
}
