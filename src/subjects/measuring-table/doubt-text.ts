import type { SubmissionIssue } from '../children/submission/issues';
import { describeIssue, type IssueText } from '../children/submission/words';
import { TABLE_PAGE } from './page-words';

/** Words a doubtful value for whoever has the child before her: as in the mail, but for what only the table knows or may ask. */
export function doubtText(issue: SubmissionIssue): IssueText {
  const { changed, weighAgain } = TABLE_PAGE.doubts;
  switch (issue.code) {
    case 'value-falls':
      return { problem: changed('falls', issue.before, issue.since, issue.value), remedy: weighAgain };
    case 'value-jumps':
      return { problem: changed('jumps', issue.before, issue.since, issue.value), remedy: weighAgain };
    case 'implausible-z':
      // The day of the weighing before is made up.
      return describeIssue({ ...issue, earlier: null });
    default:
      return describeIssue(issue);
  }
}
