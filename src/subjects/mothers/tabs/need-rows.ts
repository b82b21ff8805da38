'beside the script';
import type { FormLinks } from '../../../forms/state';
import { personCode, WOMAN } from '../../../kernel/code';
import { type RenderedRow, renderRow } from '../../../workbook/tab';
import { actTab } from '../../needs/tabs/act-tab';
import { worklistTab } from '../../needs/tabs/worklist-tab';
import type { Mothers } from '../register/mothers';
import { motherFormUrl } from './mother-link';

/** Rows of `Perlu Tindakan`. */
export const womanNeedRows = ({ needs: all }: Mothers, links: FormLinks): readonly RenderedRow[] =>
  all.flatMap(({ woman: { code: own, posyandu, said }, area, needs }) => {
    const code = personCode(WOMAN, own);
    const { name, rt, rw } = said;
    const formUrl = motherFormUrl(links, posyandu, code);
    const person = { code, name, posyandu, rt, rw, formUrl, contact: 'contact' } as const;
    return needs.map((need) => renderRow(worklistTab, { person, area, need, links }));
  });

/** Rows of `Tindakan`. */
export const womanActRows = ({ needs }: Mothers): readonly RenderedRow[] =>
  needs.flatMap(({ woman: { code, posyandu, said }, acts }) =>
    acts.map((act) =>
      renderRow(actTab, { act, person: { code: personCode(WOMAN, code), posyandu, name: said.name } }),
    ),
  );
