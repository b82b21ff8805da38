import type { ResponseCode } from '../../../src/kernel/code';
import type { DecisionAnswer } from '../../../src/ledger/decisions/request';
import type { CaseView, LookUp } from '../../../src/subjects/children/decisions/case-view';
import type { DecisionContent } from '../../../src/subjects/children/decisions/content';
import { accepting, codesOfView, withdrawing } from '../../../src/subjects/children/decisions/contents';
import type { Kelurahan } from './kelurahan';

/** What an officer of a kelurahan does in the sidebar, without a page. */
export class Officer {
  /** @param person e-mail address of who is at the window; the owner unless given */
  constructor(
    private readonly kelurahan: Kelurahan,
    private readonly person?: string,
  ) {}

  look(code: unknown, alone = false): CaseView {
    const { found } = this.kelurahan.runtime.callFromPage(
      'lihatAnak',
      [{ code, alone }],
      'sidebar',
      this.person,
    ) as LookUp;
    if (!found) throw new Error(`nothing is known of ${code}`);
    return found;
  }

  /** All responses of the child that a row of `Data Anak` is of, counted from 0. */
  responsesOf(row: number): readonly ResponseCode[] {
    const { child } = this.look(this.kelurahan.rows('Data Anak')[row]?.['Kode Anak']);
    if (!child) throw new Error(`no child in row ${row}`);
    return codesOfView(child);
  }

  decide(id: string, content: DecisionContent): DecisionAnswer {
    const asked = { id: `permintaan-${id}`, why: 'sudah ditanyakan', content };
    return this.kelurahan.runtime.callFromPage('putuskan', [asked], 'sidebar', this.person) as DecisionAnswer;
  }

  /** Of the last response of a child. */
  withdrawal(row: number): DecisionContent {
    const { response, child } = this.look(this.responsesOf(row).at(-1), true);
    if (!response) throw new Error(`no response in row ${row}`);
    return withdrawing(response, child);
  }

  acceptance(code: unknown): DecisionContent {
    const { response } = this.look(code, true);
    if (!response) throw new Error(`no response ${code}`);
    return accepting(response);
  }

  /** Keys of the decisions so far, the newest first. */
  decisions(): readonly string[] {
    return this.kelurahan.rows('Keputusan').map((row) => String(row.Kunci));
  }
}
