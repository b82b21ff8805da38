'beside the script';
import type { TimeZone } from '../../../kernel/calendar';
import { personCode, type ResponseCode, WOMAN } from '../../../kernel/code';
import type { RenderedRow } from '../../../workbook/tab';
import { UNKNOWN_NAME } from '../../children/tabs/words';
import { candidateText } from '../../children/tabs/worklist-words';
import { actRepairRow } from '../../needs/tabs/repair-row';
import { MOTHER_FORM } from '../answers/names';
import { stops } from '../answers/parse-answers';
import type { MotherIssue } from '../answers/said';
import { personRepairRow, type RepairWords, withheldPersonRow } from '../frame/repair-rows';
import type { Mothers } from '../register/mothers';
import { CANDIDATE, MOTHER_REPAIR, motherIssueText, WITHHELD_MOTHER } from './words';

/** Rows of `Perlu Perbaikan` about mothers: what is to be mended or answered, and what is withheld. */
export function motherRepairRows(mothers: Mothers, zone: TimeZone): readonly RenderedRow[] {
  const nameOf = new Map(mothers.women.map(({ code, said }) => [code, said.name ?? '']));
  const children = new Map(
    mothers.newborns.flatMap((question) => question.children.map(({ code, identity }) => [code, identity])),
  );
  const words: RepairWords<MotherIssue> = {
    letter: WOMAN,
    aboutKey: MOTHER_FORM,
    kinds: MOTHER_REPAIR,
    withheld: WITHHELD_MOTHER,
    issueText: motherIssueText,
    stops,
    candidate: (code: ResponseCode) => {
      const child = children.get(code);
      return child
        ? candidateText(child.name ?? UNKNOWN_NAME, code, child.birthDate)
        : CANDIDATE(nameOf.get(code) ?? '', personCode(WOMAN, code));
    },
  };
  return [
    ...mothers.repairs.map((repair) => personRepairRow(repair, words, zone)),
    ...mothers.withheld.map((withheld) => withheldPersonRow(withheld, words, zone)),
    ...mothers.actRepairs.map((repair) => actRepairRow(repair, zone)),
  ];
}
