const pad = (value: number): string => String(value).padStart(2, '0');

/** Wall-clock parts of an instant in a zone, as Forms prints the answers of date and time questions. */
function partsIn(timeZone: string, instant: number): Record<string, string> {
  const formatter = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(formatter.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** `2000-01-01`; `01-01` for a question that does not ask for the year */
export function dateAnswer(timeZone: string, instant: number, includesYear: boolean): string {
  const { year, month, day } = partsIn(timeZone, instant);
  return includesYear ? `${year}-${month}-${day}` : `${month}-${day}`;
}

/** `2000-01-01 07:45` */
export function dateTimeAnswer(timeZone: string, instant: number, includesYear: boolean): string {
  const { hour, minute } = partsIn(timeZone, instant);
  return `${dateAnswer(timeZone, instant, includesYear)} ${hour}:${minute}`;
}

/** `07:45` */
export const timeAnswer = (hour: number, minute: number): string => `${pad(hour)}:${pad(minute)}`;

/** `01:02:03` */
export const durationAnswer = (hours: number, minutes: number, seconds: number): string =>
  `${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
