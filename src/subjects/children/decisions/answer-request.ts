import { decide } from '../../../ledger/decide';
import { type DecisionAnswer, type Refusal, readRequest } from '../../../ledger/decisions/request';
import { mayDecide, OFFICER_SELECTION } from '../../../settings/officers';
import type { Ports } from '../../../workbook/ports';
import type { FormLinks } from '../form/form-links';

/** Somebody who asks for a decision, and the owner of the installation. */
export interface Asker {
  readonly who: string;
  readonly owner: string | null;
}

/**
 * Decides what a page asks for, if whoever asks may, and nothing speaks against it.
 *
 * @param erased called after an erasure, for what is kept of it elsewhere
 */
export const answerRequest =
  (
    ports: Pick<Ports, 'workbook' | 'lock' | 'now'>,
    formLinks: FormLinks | null,
    { who, owner }: Asker,
    erased: () => void,
  ) =>
  (asked: unknown): DecisionAnswer => {
    const request = readRequest(asked);
    if (!request) return refused('bad-request');
    const [staff = []] = ports.workbook.read([OFFICER_SELECTION]);
    if (!mayDecide(who, owner, staff)) return refused('not-allowed');
    const outcome = decide(ports, formLinks)({ ...request, who }, ports.now());
    if (outcome !== 'decided' && outcome !== 'known') return refused(...outcome);
    if (request.content.kind === 'erase') erased();
    return { ok: true, known: outcome === 'known' };
  };

const refused = (...problems: readonly Refusal[]): DecisionAnswer => ({ ok: false, problems });
