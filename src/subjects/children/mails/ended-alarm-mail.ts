'beside the script';

import { fill } from '../../../kernel/fill';
import { expectedPosition } from '../../../kernel/growth/position';
import { areaText, dayText, posyanduText } from '../../../kernel/words';
import { composeMail } from '../../../post/compose-mail';
import type { Fact, Mail } from '../../../post/mail';
import type { MailContext } from '../../../post/mail-kind';
import { publicPosyandu } from '../../../settings/settings';
import type { SignValues } from './danger-case';
import type { EndedCase } from './ended-alarm';
import type { ChildReader } from './reader';
import { valueText } from './sign-text';
import type { MailStationery } from './stationery';

/** Says to those who got an alarm that an officer has put right what it followed from. */
export function endedMail(
  { child, on, signs, visit }: EndedCase,
  { named }: ChildReader,
  { settings, areFiguresWithheld }: Pick<MailContext, 'settings' | 'areFiguresWithheld'>,
  stationery: MailStationery,
): Mail {
  const { sender, ended: texts, urgent } = stationery.texts;
  const { kelurahan } = settings;
  const identity = named ? (child?.identity ?? null) : null;
  const posyandu = child ? publicPosyandu(child.posyandu, settings) : null;
  const place = posyandu === null ? kelurahan : posyanduText(posyandu);
  const fact = (label: string, value: string | null | undefined): readonly Fact[] =>
    value == null ? [] : [{ label, value }];
  const items = signs.map((sign) => {
    const { scores, measurement, ageDays = null } = visit ?? {};
    const score = scores?.weightForLengthHeight ?? null;
    const values: SignValues = {
      weightForLengthHeight: areFiguresWithheld ? score && 'withheld' : score,
      armCm: measurement?.armCm ?? null,
      oedema: measurement?.oedema ?? null,
    };
    const value = identity ? valueText(sign, values, expectedPosition(ageDays), urgent) : null;
    return { text: value === null ? urgent.sign[sign] : `${urgent.sign[sign]}: ${value}` };
  });
  return composeMail(
    {
      subject: fill(texts.subject, { place }),
      sender: fill(sender, { kelurahan }),
      title: texts.title,
      blocks: [
        { kind: 'notice', tone: 'calm', text: visit ? texts.corrected : texts.withdrawn },
        { kind: 'heading', text: texts.was },
        { kind: 'list', items },
        {
          kind: 'facts',
          rows: [
            ...fact(urgent.field.name, identity?.name),
            ...fact(urgent.field.mother, identity?.motherName),
            ...fact(texts.bornOn, identity?.birthDate && dayText(identity.birthDate)),
            ...fact(urgent.field.area, child && areaText(null, child.identity.rw)),
            ...fact(urgent.field.posyandu, posyandu),
            ...fact(urgent.field.measuredOn, dayText(on)),
          ],
        },
        { kind: 'paragraph', text: texts.todo },
        { kind: 'small', text: identity ? urgent.confidential : urgent.unnamed },
      ],
    },
    stationery,
  );
}
