import type { Instant } from '../kernel/calendar';
import type { IncomingResponse } from './record';

/** The responses that the form itself keeps: the safety net under its triggers. */
export interface ResponsesPort {
  /** Responses of the form, submitted or edited after an instant, as they stand now. */
  since(instant: Instant): readonly FormResponse[];
}

/** Known by its id and its time, which an edit may leave as it is; the answers are read only where they are wanted. */
export interface FormResponse {
  readonly id: string;
  readonly submittedAt: Instant;
  read(): IncomingResponse;
}

/** A form as far as it is compared with the journal. */
export interface ComparedForm {
  readonly name: string;
  readonly responses: ResponsesPort;
  /** When the execution began, in which other forms may have been compared before. */
  readonly since: Instant;
}
