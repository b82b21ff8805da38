import { responseCodeOf } from '../../kernel/code';
import { firstDigest, type ResponseRecord } from '../responses/response';
import { type AcceptContent, acceptKind } from './accept';
import type { Decision } from './decision';
import { isOf } from './kind';

/**
 * Names accepted revisions by their keyed digests: what the first release stored names them by a fingerprint without a key.
 *
 * @returns for a decision the same one restated; the very same where there is nothing to restate
 */
export function acceptRestater(records: readonly ResponseRecord[]): (decision: Decision) => Decision {
  let byCode: ReadonlyMap<string, ResponseRecord> | null = null;
  return (decision) => {
    const { content } = decision;
    if (!isOf(acceptKind, content)) return decision;
    byCode ??= new Map(records.map((record) => [responseCodeOf(record.id), record]));
    const { response, digest } = content;
    const accepted = byCode
      .get(response)
      ?.revisions.find((revision) => revision.digest !== digest && firstDigest(revision) === digest);
    if (!accepted) return decision;
    const restated: AcceptContent = { ...content, digest: accepted.digest };
    return { ...decision, content: restated };
  };
}
