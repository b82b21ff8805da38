import type { ResponseCode } from '../../kernel/code';
import type { DecisionContent } from './decision';

/** The codes that a decision itself is about; of an `undo` none, whatever the other decision is about. */
export function namedCodes(content: DecisionContent): readonly ResponseCode[] {
  switch (content.kind) {
    case 'same-child':
    case 'erase':
      return content.responses;
    case 'different-children':
      return content.groups.flat();
    case 'correct':
    case 'residence':
      return [content.child];
    case 'accept':
      return [content.response];
    case 'withdraw':
      return [content.response, ...content.others];
    case 'undo':
      return [];
  }
}
