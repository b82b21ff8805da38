'beside the script';

import { posyanduText } from '../../kernel/words';
// Drafts of decrees (SK). Only here officers and kader are named.
import type { Block } from '../../post/mail';
import { DECREE, DUTY, OPERATOR_DECREE, TEAM_DECREE } from './decree-words';
import type { Member, Office } from './office';
import type { Draft, PaperSheet } from './paper';
import { BLANK, PLACE } from './shared-words';

export function teamDecree(office: Office): Draft {
  const { kelurahan, members, kader } = office;
  return {
    sheets: [
      decree(office, {
        about: TEAM_DECREE.about(kelurahan),
        considering: TEAM_DECREE.considering,
        establishing: TEAM_DECREE.establishing(kelurahan),
        remarks: [DECREE.checkLaws],
      }),
      annex(office, TEAM_DECREE.annex, [
        { kind: 'heading', text: TEAM_DECREE.officers },
        {
          kind: 'table',
          head: TEAM_DECREE.officerHead,
          rows: [
            [TEAM_DECREE.responsible, BLANK, BLANK, DUTY.lurah],
            ...members.map((member) => [member.role, member.name, member.decree, dutyOf(member)]),
          ],
        },
        { kind: 'heading', text: TEAM_DECREE.kader },
        {
          kind: 'table',
          head: TEAM_DECREE.kaderHead,
          rows: kader.map(({ posyandu, names }) => [posyanduText(posyandu), names.join(', ') || BLANK]),
        },
        { kind: 'paragraph', text: TEAM_DECREE.kaderDuty },
      ]),
    ],
    toFill: [...office.placeToFill, ...office.membersToFill, ...office.kaderToFill],
  };
}

export function operatorDecree(office: Office): Draft {
  const { kelurahan, members } = office;
  return {
    sheets: [
      decree(office, {
        about: OPERATOR_DECREE.about(kelurahan),
        considering: OPERATOR_DECREE.considering,
        establishing: OPERATOR_DECREE.establishing,
        remarks: [DECREE.checkLaws, OPERATOR_DECREE.elsewhere],
      }),
      annex(office, OPERATOR_DECREE.annex, [
        { kind: 'heading', text: OPERATOR_DECREE.people },
        {
          kind: 'table',
          head: OPERATOR_DECREE.head,
          rows:
            members.length === 0
              ? [[BLANK, BLANK, BLANK, BLANK]]
              : members.map(({ name, role, decree: number, until }) => [
                  name,
                  role,
                  number,
                  until || DECREE.noEnd,
                ]),
        },
        ...listed(OPERATOR_DECREE.may, OPERATOR_DECREE.mayDo),
        ...listed(OPERATOR_DECREE.secret, OPERATOR_DECREE.keep),
      ]),
    ],
    toFill: [...office.placeToFill, ...office.membersToFill],
  };
}

interface Wording {
  readonly about: string;
  readonly considering: readonly string[];
  readonly establishing: readonly string[];
  readonly remarks: readonly string[];
}

const listed = (heading: string, texts: readonly string[]): readonly Block[] => [
  { kind: 'heading', text: heading },
  ...texts.map((text): Block => ({ kind: 'paragraph', text })),
];

const decree = (
  { kelurahan, kecamatan, regency }: Office,
  { about, considering, establishing, remarks }: Wording,
): PaperSheet => ({
  title: DECREE.of(kelurahan),
  subtitle: PLACE.within(kecamatan, regency),
  blocks: [
    { kind: 'paragraph', text: DECREE.number },
    { kind: 'heading', text: about },
    ...listed(DECREE.considering, considering),
    ...listed(DECREE.recalling, DECREE.laws),
    ...listed(DECREE.deciding, [`${DECREE.establishing}:`, ...establishing]),
    { kind: 'paragraph', text: DECREE.place(kelurahan) },
    ...remarks.map((text): Block => ({ kind: 'small', text })),
  ],
  signed: [PLACE.lurah(kelurahan)],
});

const annex = ({ kelurahan }: Office, about: string, blocks: readonly Block[]): PaperSheet => ({
  title: DECREE.annex(about),
  subtitle: DECREE.annexOf,
  blocks,
  signed: [PLACE.lurah(kelurahan)],
});

function dutyOf({ role }: Member): string {
  if (/operator|admin/i.test(role)) return DUTY.operator;
  return /bidan|tpg|gizi|dokter|perawat|puskesmas|kesehatan/i.test(role) ? DUTY.health : DUTY.other;
}
