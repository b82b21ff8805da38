import { emulatePart } from '../core/emulate-part';
import { signatureMismatch } from '../core/exception';
import { dateAnswer, dateTimeAnswer, durationAnswer, timeAnswer } from './answer-text';
import { type ItemHandle, Setters } from './handle';
import { duplicated, graded, required, titled } from './item-methods';
import { itemResponse } from './item-response';

type DateItem = GoogleAppsScript.Forms.DateItem;
type DateTimeItem = GoogleAppsScript.Forms.DateTimeItem;
type TimeItem = GoogleAppsScript.Forms.TimeItem;
type DurationItem = GoogleAppsScript.Forms.DurationItem;

function dated<Self>(handle: ItemHandle, className: string, self: () => Self) {
  const set = new Setters(handle.world, className, self);
  return {
    includesYear: () => handle.item.includesYear,
    setIncludesYear: set.of('setIncludesYear', (enabled: boolean) => {
      handle.item.includesYear = enabled;
    }),
  };
}

/** @throws GoogleException for what is no date */
function instantOf(method: string, date: GoogleAppsScript.Base.Date): number {
  if (Object.prototype.toString.call(date) !== '[object Date]') throw signatureMismatch(method, [date]);
  return date.getTime();
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
    createResponse: (hour, minute) => itemResponse(handle, timeAnswer(hour, minute)),
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
    createResponse: (hours, minutes, seconds) =>
      itemResponse(handle, durationAnswer(hours, minutes, seconds)),
  });
  return self;
}
