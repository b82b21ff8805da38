import { type AnswerReading, isPlaceholder } from '../../../kernel/answers/answer-reading';
import { asRead } from '../../../kernel/answers/as-read';
import type { Finding } from '../../../kernel/answers/finding';
import { LONGEST_ANSWER } from '../../../kernel/answers/limit';
import { holdsNumber, withoutNumbers } from '../../../kernel/identity/masked';
import { ANSWER_KEYS, type AnswerKey, type Answers } from './answers';
import type { SubmissionIssue } from './issues';
import type { ChoiceFinding } from './read-child-choice';

/** Taken as typed, also a mere dash. */
const FREE_TEXT: readonly AnswerKey[] = ['nama_ayah', 'alamat', 'lokasi', 'catatan'];

/** What a reader says of one answer, before the question is named. */
type SheetFinding = Finding | ChoiceFinding;

/** Answers being read one by one; keeps every issue met on the way, so that none hides another. */
export class AnswerSheet {
  private readonly found: SubmissionIssue[] = [];

  constructor(private readonly answers: Answers) {}

  /** Everything found so far, in the order of the form. */
  get issues(): readonly SubmissionIssue[] {
    return [...this.found].sort((a, b) => position(a) - position(b));
  }

  isAnswered(key: AnswerKey): boolean {
    return this.given(key) !== null;
  }

  /** The answer as it reads, or `null`; however long. */
  given(key: AnswerKey): string | null {
    const text = asRead(this.answers[key] ?? '');
    const blank = FREE_TEXT.includes(key) ? text === '' : isPlaceholder(text);
    return blank ? null : text;
  }

  /** Whether something was found about the answer to a question. */
  isDoubted(key: AnswerKey): boolean {
    return this.found.some(({ field }) => field === key);
  }

  report(...issues: readonly SubmissionIssue[]): void {
    this.found.push(...issues);
  }

  /** The answer as {@link given}, unless it is too long to be one. */
  text(key: AnswerKey): string | null {
    const given = this.given(key);
    if (given === null || given.length <= LONGEST_ANSWER) return given;
    this.report({ code: 'answer-too-long', field: key, length: given.length, limit: LONGEST_ANSWER });
    return null;
  }

  /** The answer as {@link text}, with the numbers of persons in it hidden and told. */
  textWithoutNumbers(key: AnswerKey): string | null {
    const text = this.text(key);
    if (text === null || !holdsNumber(text)) return text;
    this.report({ code: 'number-in-text', field: key });
    return withoutNumbers(text);
  }

  read<T>(key: AnswerKey, reader: (text: string) => AnswerReading<T, SheetFinding>): T | null {
    const text = this.text(key);
    if (text === null) return null;
    const { value, findings } = reader(text);
    this.report(...findings.map((finding) => ({ ...finding, field: key })));
    return value;
  }

  /** Reports the questions left open among these. */
  require(keys: readonly AnswerKey[]): void {
    for (const key of keys) if (!this.isAnswered(key)) this.report({ code: 'missing', field: key });
  }
}

const position = ({ field }: SubmissionIssue): number =>
  field === null ? ANSWER_KEYS.length : ANSWER_KEYS.indexOf(field);
