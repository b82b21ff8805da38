import { memberName } from '../core/enumeration';
import { GoogleException } from '../core/exception';
import { PageNavigationType } from './enums';
import type { NavigationState } from './state';

type Target = GoogleAppsScript.Forms.PageBreakItem | GoogleAppsScript.Forms.PageNavigationType;

/** @param target a page break item, or a kind of navigation that needs no page */
export function navigationTo(target: Target): NavigationState {
  if (typeof target === 'object') {
    const kind = memberName(PageNavigationType, target);
    if (kind === null) return { type: 'GO_TO_PAGE', page: target.getId() };
    if (kind !== 'GO_TO_PAGE') return { type: kind };
  }
  throw new GoogleException('Invalid argument: navigationType');
}
