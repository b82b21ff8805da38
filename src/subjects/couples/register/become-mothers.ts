'beside the script';

// Which woman of the register of mothers a couple's woman has become: by what an officer has said, else by her NIK and a name that goes with it; what is alike is asked.
import type { CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { compareText } from '../../../ledger/responses/response';
import { compareWomen } from '../../mothers/frame/compare-women';
import { likenesses, usableNik } from '../../mothers/frame/likenesses';
import type { WomanSaid } from '../../mothers/frame/woman-said';
import type { Woman } from '../../mothers/register/mothers';
import { BECAME_MOTHER } from '../decisions/mother-kind';

/** Of a couple: the mother that she has become, and those of whom it has to be asked. */
export interface Became {
  readonly mother: ResponseCode | null;
  /** She was seen pregnant, or after a birth, since the couple was told of: she is followed as a mother. */
  readonly isMother: boolean;
  readonly asked: readonly Woman[];
}

/**
 * @param codes of the responses about the couple
 * @param from the day of its first contact
 */
export function becameOf(
  codes: readonly ResponseCode[],
  woman: WomanSaid,
  from: CalendarDate,
  women: readonly Woman[],
  decisions: Decisions,
): Became {
  const own = [...codes, ...codes.flatMap(decisions.ties.with)];
  const said = new Map<Woman, boolean>();
  const statements = own
    .flatMap((code) => decisions.of(BECAME_MOTHER, code))
    .filter(({ content }) => own.includes(content.couple))
    .sort((a, b) => compareText(a.key, b.key));
  for (const { content } of statements) {
    const led = [content.mother, ...decisions.ties.with(content.mother)];
    const found = women.find((one) => one.codes.some((code) => led.includes(code)));
    if (found && content.isOne !== null) said.set(found, content.isOne);
  }
  const [told] = [...said].flatMap(([one, isOne]) => (isOne ? one : []));
  const nik = usableNik(woman);
  const byNik =
    nik === null
      ? undefined
      : women.find(
          (one) =>
            one.said.nik === nik && said.get(one) !== false && compareWomen(one.said, woman) === 'same',
        );
  const mother = told ?? byNik;
  if (mother) {
    const seen = mother.pregnancies.flatMap(({ contacts }) => contacts);
    return { mother: mother.code, isMother: seen.some(({ on }) => on >= from), asked: [] };
  }
  const alike = new Set(likenesses(woman).map((parts) => parts.join('|')));
  const asked = women.filter(
    (one) =>
      !said.has(one) &&
      // Rows of others are not at hand where one response comes in.
      likenesses(one.said).some((parts) => alike.has(parts.join('|'))) &&
      compareWomen(one.said, woman) !== 'new',
  );
  return { mother: null, isMother: false, asked };
}
