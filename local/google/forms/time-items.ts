import { date, flag, number, requireSignature } from '../core/arguments';
import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import { dateAnswer, dateTimeAnswer, durationAnswer, timeAnswer } from './answer-text';
import { type ItemHandle, Setters } from './handle';
import { duplicated, graded, required, titled } from './item-methods';
import { itemResponse } from './item-response';

type DateItem = GoogleAppsScript.Forms.DateItem;
type DateTimeItem = GoogleAppsScript.Forms.DateTimeItem;
type TimeItem = GoogleAppsScript.Forms.TimeItem;
type DurationItem = GoogleAppsScript.Forms.DurationItem;

function dated<Self>(handle: ItemHandle, className: string, self: () => Self) {
  const set = new Setters(handle, className, self);
  return {
    includesYear: () => handle.item.includesYear,
    setIncludesYear: set.of('setIncludesYear', [flag], (enabled: boolean) => {
      handle.item.includesYear = enabled;
    }),
  };
}

/** @throws GoogleException for what is no date, or none that there is */
function instantOf(method: string, given: GoogleAppsScript.Base.Date): number {
  requireSignature(method, [given], [date]);
  const instant = given.getTime();
  if (Number.isNaN(instant)) throw new GoogleException('Invalid argument: response');
  return instant;
}

/** What the parts of a time of day and of a duration may reach (the form itself lets one type no more). */
const MOST = { hour: 23, hours: 72, minute: 59, second: 59 } as const;

/** @throws GoogleException for what is no whole number from 0 to the most that there is (the live text is not known) */
function requirePart(title: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new GoogleException(`Invalid response submitted to time question: ${title}`);
  }
}

export function dateItem(handle: ItemHandle): DateItem {
  const name = 'FormApp.DateItem';
  const me = () => self;
  const zone = handle.world.account.timeZone;
  const self: DateItem = emulatePart<DateItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...graded(handle, name, me),
    ...dated(handle, name, me),
    duplicate: () => dateItem(duplicated(handle)),
    createResponse: (date) =>
      itemResponse(
        handle,
        dateAnswer(zone, instantOf(`${name}.createResponse`, date), handle.item.includesYear),
      ),
  });
  return self;
}

export function dateTimeItem(handle: ItemHandle): DateTimeItem {
  const name = 'FormApp.DateTimeItem';
  const me = () => self;
  const zone = handle.world.account.timeZone;
  const self: DateTimeItem = emulatePart<DateTimeItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...graded(handle, name, me),
    ...dated(handle, name, me),
    duplicate: () => dateTimeItem(duplicated(handle)),
    createResponse: (date) =>
      itemResponse(
        handle,
        dateTimeAnswer(zone, instantOf(`${name}.createResponse`, date), handle.item.includesYear),
      ),
  });
  return self;
}

export function timeItem(handle: ItemHandle): TimeItem {
  const name = 'FormApp.TimeItem';
  const me = () => self;
  const self: TimeItem = emulatePart<TimeItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...graded(handle, name, me),
    duplicate: () => timeItem(duplicated(handle)),
    createResponse: (hour, minute) => {
      requireSignature(`${name}.createResponse`, [hour, minute], [number, number]);
      requirePart(handle.item.title, hour, MOST.hour);
      requirePart(handle.item.title, minute, MOST.minute);
      return itemResponse(handle, timeAnswer(hour, minute));
    },
  });
  return self;
}

export function durationItem(handle: ItemHandle): DurationItem {
  const name = 'FormApp.DurationItem';
  const me = () => self;
  const self: DurationItem = emulatePart<DurationItem>(name, {
    ...titled(handle, name, me),
    ...required(handle, name, me),
    ...graded(handle, name, me),
    duplicate: () => durationItem(duplicated(handle)),
    createResponse: (hours, minutes, seconds) => {
      requireSignature(`${name}.createResponse`, [hours, minutes, seconds], [number, number, number]);
      requirePart(handle.item.title, hours, MOST.hours);
      requirePart(handle.item.title, minutes, MOST.minute);
      requirePart(handle.item.title, seconds, MOST.second);
      return itemResponse(handle, durationAnswer(hours, minutes, seconds));
    },
  });
  return self;
}
