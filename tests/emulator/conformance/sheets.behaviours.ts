import type { Behaviour } from './behaviour';
import { callWith } from './call-with';

const book = (rows = 25, columns = 10) => SpreadsheetApp.create('conformance', rows, columns);

function tab(rows = 25, columns = 10) {
  const [sheet] = book(rows, columns).getSheets();
  if (!sheet) throw new Error('a new workbook has no tab');
  return sheet;
}

const api = () => {
  if (!Sheets?.Spreadsheets?.Values) throw new Error('the advanced service Sheets is not enabled');
  return Sheets.Spreadsheets;
};

/** `getColumnSortSpec` is missing from the published types. */
function sortOrderOf(filter: GoogleAppsScript.Spreadsheet.Filter, column: number): unknown {
  return callWith(Object(callWith(filter, 'getColumnSortSpec', column)), 'getSortOrder');
}

export const sheetsBehaviours: readonly Behaviour[] = [
  {
    number: 1,
    title: 'a new workbook has one tab of the size asked for',
    check(assert) {
      const spreadsheet = book();
      assert.equal(
        spreadsheet.getSheets().map((sheet) => sheet.getName()),
        ['Sheet1'],
      );
      const [sheet] = spreadsheet.getSheets();
      assert.equal([sheet?.getMaxRows(), sheet?.getMaxColumns()], [25, 10]);
    },
  },
  {
    number: 2,
    title: 'insertSheet counts from 0, getIndex from 1',
    check(assert) {
      const spreadsheet = book();
      spreadsheet.insertSheet('s2', 1);
      const inserted = spreadsheet.insertSheet('s3', 1);
      assert.equal(inserted.getIndex(), 2);
      assert.equal(
        spreadsheet.getSheets().map((sheet) => sheet.getName()),
        ['Sheet1', 's3', 's2'],
      );
      assert.equal(spreadsheet.getSheetByName('s2')?.getIndex(), 3);
    },
  },
  {
    number: 3,
    title: 'a tab that is not there is null',
    check: (assert) => assert.equal(book().getSheetByName('missing'), null),
  },
  {
    number: 4,
    title: 'the data range of an empty tab is one empty cell',
    check: (assert) => assert.equal(tab().getDataRange().getValues(), [['']]),
  },
  {
    number: 5,
    title: 'A1 and R1C1 notations are read and given back as plain A1',
    check(assert) {
      const sheet = tab(50, 500);
      const rows = [
        ['$aa$11', 'AA11'],
        ['R2C2:R4C5', 'B2:E4'],
        ['R10C5:R1C2', 'B1:E10'],
        ['RC1', 'RC1'],
      ];
      for (const [given = '', read] of rows) assert.equal(sheet.getRange(given).getA1Notation(), read);
    },
  },
  {
    number: 6,
    title: 'a range past the grid throws, the grid does not grow',
    check(assert) {
      const sheet = tab();
      assert.throws(() => sheet.getRange(26, 1), /outside the dimensions of the sheet/);
      assert.throws(() => sheet.getRange(1, 1, 25, 11), /outside the dimensions of the sheet/);
      assert.equal(sheet.getMaxRows(), 25);
    },
  },
  {
    number: 7,
    title: 'offset refuses no rows and no columns',
    check(assert) {
      const range = tab().getRange('A1');
      assert.throws(() => range.offset(0, 0, 0), /number of rows/);
      assert.throws(() => range.offset(0, 0, 1, 0), /number of columns/);
    },
  },
  {
    number: 8,
    title: 'setValues of another shape throws and writes nothing',
    check(assert) {
      const range = tab().getRange('A1:B2');
      assert.throws(() => range.setValues([[1, 2]]), /The data has 1 but the range has 2\./);
      assert.throws(
        () => range.setValues([[1], [2]]),
        /number of columns.*The data has 1 but the range has 2\./,
      );
      assert.ok(range.isBlank());
    },
  },
  {
    number: 9,
    title: 'null and undefined clear cells',
    check(assert) {
      const range = tab()
        .getRange('A1:B1')
        .setValues([['a', 'b']]);
      range.setValues([[null, undefined]]);
      assert.equal(range.getValues(), [['', '']]);
    },
  },
  {
    number: 10,
    title: 'text that begins with = becomes a formula',
    check(assert) {
      const range = tab()
        .getRange('A1:B1')
        .setValues([['=SUM(1,2)', 7]]);
      assert.equal(range.getValue(), 3);
      assert.equal(range.getFormulas(), [['=SUM(1,2)', '']]);
    },
  },
  {
    number: 11,
    title: 'setFormulasR1C1 puts = before what has none',
    check(assert) {
      const range = tab()
        .getRange('A1')
        .setFormulasR1C1([['Value']]);
      assert.equal(range.getFormula(), '=Value');
    },
  },
  {
    number: 12,
    title: 'relative R1C1 references read back in canonical form',
    check(assert) {
      const range = tab().getRange('B2').setFormulaR1C1('=R[-1]C');
      assert.equal(range.getFormulaR1C1(), '=R[-1]C[0]');
      assert.equal(range.getFormula(), '=B1');
      assert.equal(range.setFormulaR1C1('="R1C1"&R1C1').getFormula(), '="R1C1"&$A$1');
    },
  },
  {
    number: 13,
    title: 'a leading space keeps a formula text, also when trimmed',
    check(assert) {
      const range = tab().getRange('A1').setValue('  =SUM(1,2)');
      assert.equal([range.getValue(), range.getFormula()], ['  =SUM(1,2)', '']);
      assert.equal(range.trimWhitespace().getValue(), '=SUM(1,2)');
    },
  },
  {
    number: 14,
    title: 'trimWhitespace trims the ends and collapses inner runs',
    check: (assert) =>
      assert.equal(tab().getRange('A1').setValue('  a   b ').trimWhitespace().getValue(), 'a b'),
  },
  {
    number: 15,
    title: 'removeDuplicates takes columns of the sheet and returns the smaller range',
    check(assert) {
      const range = tab()
        .getRange('B2:C4')
        .setValues([
          ['a', 1],
          ['b', 1],
          ['c', 2],
        ]);
      const rest = range.removeDuplicates([3]);
      assert.equal(rest.getA1Notation(), 'B2:C3');
      assert.equal(rest.getValues(), [
        ['a', 1],
        ['c', 2],
      ]);
    },
  },
  {
    number: 16,
    title: 'sort takes column numbers of the sheet and specs, and mixes types',
    check(assert) {
      const range = tab()
        .getRange('B2:C4')
        .setValues([
          ['x', 3],
          ['y', 'text'],
          ['z', 1],
        ]);
      assert.equal(range.sort(3).getValues(), [
        ['z', 1],
        ['x', 3],
        ['y', 'text'],
      ]);
      assert.equal(range.sort({ column: 3, ascending: false }).getValues(), [
        ['y', 'text'],
        ['x', 3],
        ['z', 1],
      ]);
      assert.equal(range.sort([{ column: 2, ascending: true }]).getValues()[0], ['x', 3]);
    },
  },
  {
    number: 17,
    title: 'sorting a tab moves its header row too, unless frozen',
    check(assert) {
      const sheet = tab();
      sheet.getRange('A1:B3').setValues([
        ['name', 'n'],
        ['b', 2],
        ['a', 1],
      ]);
      sheet.sort(2);
      assert.equal(sheet.getRange('A1:A3').getValues(), [['a'], ['b'], ['name']]);
      sheet.getRange('A1:B3').setValues([
        ['name', 'n'],
        ['b', 2],
        ['a', 1],
      ]);
      sheet.setFrozenRows(1);
      sheet.sort(2);
      assert.equal(sheet.getRange('A1:A3').getValues(), [['name'], ['a'], ['b']]);
    },
  },
  {
    number: 18,
    title: 'isBlank is true only if every cell is empty',
    check(assert) {
      const range = tab().getRange('A1:B1');
      assert.ok(range.isBlank());
      range.setValues([['', 0]]);
      assert.ok(!range.isBlank());
    },
  },
  {
    number: 19,
    title: 'clear empties values and formats, and keeps notes and validations',
    check(assert) {
      const sheet = tab();
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
      const range = sheet
        .getRange('A1')
        .setValue('a')
        .setBackground('red')
        .setNote('note')
        .setDataValidation(rule);
      sheet.clear();
      assert.equal([range.getValue(), range.getBackground(), range.getNote()], ['', '#ffffff', 'note']);
      assert.ok(range.getDataValidation() !== null);
    },
  },
  {
    number: 20,
    title: 'clearContents, clearFormats and clearNotes each clear only theirs',
    check(assert) {
      const sheet = tab();
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
      const range = sheet.getRange('A1').setDataValidation(rule).setBackground('red').setNote('note');
      range.setValue('a');
      const state = () => [
        range.getValue(),
        range.getBackground(),
        range.getNote(),
        range.getDataValidation() !== null,
      ];
      sheet.clearFormats();
      assert.equal(state(), ['a', '#ffffff', 'note', true]);
      sheet.clearNotes();
      assert.equal(state(), ['a', '#ffffff', '', true]);
      range.setNote('again').setBackground('blue');
      sheet.clearContents();
      assert.equal(state(), ['', '#0000ff', 'again', true]);
    },
  },
  {
    number: 21,
    title: 'clearing only the contents of a range list keeps backgrounds',
    check(assert) {
      const sheet = tab();
      sheet.getRangeList(['A1', 'B2']).setValue(1).setBackground('red').clear({ contentsOnly: true });
      assert.equal([sheet.getRange('B2').getValue(), sheet.getRange('B2').getBackground()], ['', '#ff0000']);
    },
  },
  {
    number: 22,
    title: 'colours read as hex; what is no colour is accepted silently',
    check(assert) {
      const range = tab().getRange('A1');
      assert.equal(range.getBackground(), '#ffffff');
      assert.equal(range.setBackground('red').getBackground(), '#ff0000');
      assert.equal(range.setBackground('#000000').getBackground(), '#000000');
      assert.equal(range.setBackground('tomato').getBackground(), '#ff6347');
      range.setBackground('foo');
    },
  },
  {
    number: 23,
    title: 'getters tell the entered format, not that of a conditional rule',
    check(assert) {
      const sheet = tab();
      const range = sheet.getRange('A1').setValue(5);
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenNumberGreaterThan(1)
        .setBackground('#ff0000')
        .setRanges([range])
        .build();
      sheet.setConditionalFormatRules([rule]);
      assert.equal(range.getBackground(), '#ffffff');
      assert.equal(sheet.getConditionalFormatRules().length, 1);
    },
  },
  {
    number: 24,
    title: 'the format general resets a cell; no format is refused',
    check(assert) {
      const range = tab().getRange('A1').setNumberFormat('0.00').setNumberFormat('general');
      assert.equal(range.getNumberFormat(), '0.###############');
      const nothing: unknown = null;
      assert.throws(() => range.setNumberFormat(nothing as string));
    },
  },
  {
    number: 25,
    title: 'notes become text, numbers of setNotes with a decimal',
    check(assert) {
      const sheet = tab();
      const number: unknown = 25;
      assert.equal(
        sheet
          .getRange('A1')
          .setNote(number as string)
          .getNote(),
        '25',
      );
      assert.equal(
        sheet
          .getRange('A2')
          .setNotes([[number as string]])
          .getNote(),
        '25.0',
      );
    },
  },
  {
    number: 26,
    title: 'checkboxes are a validation that can be ticked and removed',
    check(assert) {
      const range = tab().getRange('A1').insertCheckboxes();
      assert.ok(
        range.getDataValidation()?.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX,
      );
      assert.equal(range.isChecked(), false);
      assert.equal(range.check().isChecked(), true);
      assert.equal(range.removeCheckboxes().getDataValidation(), null);
    },
  },
  {
    number: 27,
    title: 'values of a list rule become text',
    check(assert) {
      const values: unknown = [9, false, 'z'];
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(values as string[])
        .build();
      assert.equal(rule.getCriteriaValues(), [['9', 'false', 'z'], true]);
      const kept = tab().getRange('A1').setDataValidation(rule).getDataValidation();
      assert.equal(kept?.getCriteriaValues(), [['9', 'false', 'z'], true]);
    },
  },
  {
    number: 28,
    title: 'requireDate takes nothing; withCriteria takes a formula for a date',
    check(assert) {
      const builder = SpreadsheetApp.newDataValidation();
      assert.equal(builder.getCriteriaType(), null);
      const withText: unknown = builder.requireDate;
      assert.throws(
        () => Reflect.apply(withText as (text: string) => unknown, builder, ['=i1']),
        /The parameters \(String\) don't match the method signature for SpreadsheetApp\.DataValidationBuilder\.requireDate\./,
      );
      const rule = builder.withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_AFTER, ['=i1']).build();
      assert.equal(rule.getCriteriaValues(), ['=i1']);
    },
  },
  {
    number: 29,
    title: 'a tab has one filter, found from any range; unsorted columns have no order',
    check(assert) {
      const sheet = tab();
      assert.equal(sheet.getFilter(), null);
      const filter = sheet.getRange('A1:B3').createFilter();
      assert.throws(() => sheet.getRange('D1:E3').createFilter(), /already has a filter/);
      assert.equal(sheet.getRange('H9').getFilter()?.getRange().getA1Notation(), 'A1:B3');
      assert.throws(
        () => sortOrderOf(filter, 1),
        /Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp\.SortSpec\./,
      );
      filter.sort(1, false);
      assert.equal(String(sortOrderOf(filter, 1)), 'DESCENDING');
      assert.throws(() => sortOrderOf(filter, 2), /getSortOrder/);
    },
  },
  {
    number: 30,
    title: 'a merge shows its first value; mergeAcross makes one per row, found from any range that meets it',
    check(assert) {
      const sheet = tab();
      const values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      const whole = sheet.getRange('D1:E2').setValues(values).merge();
      assert.equal(whole.getValues(), [
        ['a', ''],
        ['', ''],
      ]);
      const across = sheet.getRange('A1:B2').setValues(values).mergeAcross();
      assert.equal(across.getValues(), [
        ['a', ''],
        ['c', ''],
      ]);
      const merges = (notation: string) =>
        sheet
          .getRange(notation)
          .getMergedRanges()
          .map((merge) => merge.getA1Notation());
      assert.equal(merges('A1:A9'), ['A1:B1', 'A2:B2']);
      assert.equal(merges('B2'), ['A2:B2']);
      assert.equal(merges('E2:F9'), ['D1:E2']);
      assert.equal(merges('C1:C9'), []);
    },
  },
  {
    number: 31,
    title: 'copying pastes everything to a smaller target and only whole copies to a larger one',
    check(assert) {
      const sheet = tab();
      const source = sheet.getRange('A1:B2').setValues([
        ['a', 'b'],
        ['c', 'd'],
      ]);
      source.copyTo(sheet.getRange('D1'));
      assert.equal(sheet.getRange('D1:F3').getValues(), [
        ['a', 'b', ''],
        ['c', 'd', ''],
        ['', '', ''],
      ]);
      sheet.getRange('A1:B1').copyTo(sheet.getRange('A5:E5'));
      assert.equal(sheet.getRange('A5:F5').getValues(), [['a', 'b', 'a', 'b', '', '']]);
      source.copyTo(sheet.getRange('H1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
      assert.equal(sheet.getRange('H1:I2').getValues(), [
        ['a', 'c'],
        ['b', 'd'],
      ]);
      source.copyValuesToRange(sheet, 1, 1, 7, 7);
      assert.equal(sheet.getRange('A7:B8').getValues(), source.getValues());
      source.copyValuesToRange(sheet, 4, 5, 7, 11);
      assert.equal(sheet.getRange('D7:D12').getValues(), [['a'], ['c'], ['a'], ['c'], [''], ['']]);
    },
  },
  {
    number: 32,
    title: 'a new protection names no editors, and its owner can edit',
    check(assert) {
      const protection = tab().protect();
      assert.equal(protection.getEditors(), []);
      assert.ok(protection.canEdit());
      assert.equal(protection.getRange().getA1Notation(), '');
    },
  },
  {
    number: 33,
    title: 'developer metadata goes on whole rows and columns only',
    check(assert) {
      const sheet = tab();
      assert.throws(
        () => sheet.getRange('A1:B2').addDeveloperMetadata('key'),
        /arbitrary ranges is not currently supported/,
      );
      sheet.getRange('G:G').addDeveloperMetadata('key', 'value');
      assert.equal(
        sheet
          .getRange('G:G')
          .getDeveloperMetadata()
          .map((item) => item.getValue()),
        ['value'],
      );
      assert.equal(sheet.getRange('G3').getDeveloperMetadata(), []);
    },
  },
  {
    number: 34,
    title: 'a removed named range is gone at once',
    check(assert) {
      const spreadsheet = book();
      const [sheet] = spreadsheet.getSheets();
      if (sheet) spreadsheet.setNamedRange('nama', sheet.getRange('A1'));
      assert.equal(
        spreadsheet.getNamedRanges().map((range) => range.getName()),
        ['nama'],
      );
      spreadsheet.getNamedRanges().forEach((range) => {
        range.remove();
      });
      assert.equal(spreadsheet.getNamedRanges().length, 0);
    },
  },
  {
    number: 35,
    title: 'appendRow on a full grid adds a row',
    check(assert) {
      const sheet = tab(2, 2);
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      sheet.appendRow([3]);
      assert.equal([sheet.getMaxRows(), sheet.getRange('A3').getValue()], [3, 3]);
    },
  },
  {
    number: 36,
    title: 'appendRow writes row 1 of an empty tab and row 2 below a header',
    check(assert) {
      const sheet = tab();
      sheet.appendRow(['header']);
      sheet.appendRow(['first']);
      assert.equal(sheet.getRange('A1:A3').getValues(), [['header'], ['first'], ['']]);
    },
  },
  {
    number: 37,
    title: 'appendRow parses text whatever the format of the column',
    check(assert) {
      const sheet = tab();
      sheet.getRange('A1:A25').setNumberFormat('@');
      sheet.appendRow(['0012']);
      assert.equal(sheet.getRange('A1').getValue(), 12);
    },
  },
  {
    number: 38,
    title: 'the format @ keeps text, but not from becoming a formula',
    check(assert) {
      const range = tab().getRange('A1').setNumberFormat('@');
      assert.equal(range.setValue('0012').getValue(), '0012');
      assert.equal(range.setValue('=1+1').getValue(), 2);
    },
  },
  {
    number: 39,
    title: 'a time of day reads as a date of 30 December 1899',
    check(assert) {
      const spreadsheet = book();
      const value: Date = spreadsheet.getSheets()[0]?.getRange('A1').setValue('13:00').getValue();
      const zone = spreadsheet.getSpreadsheetTimeZone();
      assert.equal(Utilities.formatDate(value, zone, 'yyyy-MM-dd HH'), '1899-12-30 13');
    },
  },
  {
    number: 40,
    title: 'writes are seen by later reads of the same run',
    check(assert) {
      const spreadsheet = book();
      spreadsheet.getSheets()[0]?.getRange('A1').setValue('seen');
      assert.equal(
        SpreadsheetApp.openById(spreadsheet.getId()).getSheets()[0]?.getRange('A1').getValue(),
        'seen',
      );
    },
  },
  {
    number: 41,
    title: 'what is thrown is an Exception',
    check(assert) {
      let name = '';
      try {
        tab().getRange('no such name');
      } catch (error) {
        name = (error as Error).name;
      }
      assert.equal(name, 'Exception');
    },
  },
  {
    number: 42,
    title: 'a script that is bound to nothing has no active workbook until setActiveSpreadsheet gives it one',
    check(assert) {
      assert.equal(SpreadsheetApp.getActiveSpreadsheet(), null);
      const spreadsheet = book();
      SpreadsheetApp.setActiveSpreadsheet(spreadsheet);
      assert.equal(SpreadsheetApp.getActiveSpreadsheet().getId(), spreadsheet.getId());
    },
  },
  {
    number: 43,
    title: 'the advanced service totals its updates, leaves trailing empties out and is version 4',
    check(assert) {
      assert.equal(Sheets && callWith(Sheets, 'getVersion'), 'v4');
      const id = book().getId();
      const values = [
        ['a', '', ''],
        ['', 'b', ''],
        ['', '', ''],
      ];
      const data = [{ range: 'Sheet1!A1:C3', values }];
      const totals = api().Values?.batchUpdate({ valueInputOption: 'RAW', data }, id);
      assert.equal(
        [totals?.totalUpdatedRows, totals?.totalUpdatedColumns, totals?.totalUpdatedSheets],
        [3, 3, 1],
      );
      assert.equal(api().Values?.get(id, 'Sheet1!A1:J20').values, [['a'], ['', 'b']]);
    },
  },
  {
    number: 102,
    title:
      'a row inserted below another inherits its validations and formats where asked, and else those of the row below',
    check(assert) {
      const sheet = tab();
      const id = sheet.getParent().getId();
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Ya', 'Tidak']).build();
      sheet.getRange('A2').setDataValidation(rule).setBackground('#ff0000');
      const insertBelow = (row: number, inheritFromBefore: boolean) => {
        const range = { sheetId: sheet.getSheetId(), dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
        api().batchUpdate({ requests: [{ insertDimension: { range, inheritFromBefore } }] }, id);
      };
      insertBelow(2, true);
      insertBelow(1, false);
      const rows = ['A2', 'A3', 'A4', 'A5'].map((cell) => SpreadsheetApp.openById(id).getRange(cell));
      assert.equal(
        rows.map((cell) => cell.getBackground()),
        ['#ff0000', '#ff0000', '#ff0000', '#ffffff'],
      );
      assert.equal(
        rows.map((cell) => cell.getDataValidation() !== null),
        [true, true, true, false],
      );
    },
  },
  {
    number: 103,
    title: 'a batch of which one request is refused changes nothing',
    check(assert) {
      const sheet = tab();
      const id = sheet.getParent().getId();
      const cell = (sheetId: number) => ({
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'ditulis' } }] }],
          fields: 'userEnteredValue',
        },
      });
      let refused = false;
      try {
        api().batchUpdate({ requests: [cell(sheet.getSheetId()), cell(987_654)] }, id);
      } catch {
        refused = true;
      }
      assert.ok(refused, 'a request for a tab that is not there was taken');
      assert.equal(SpreadsheetApp.openById(id).getRange('A1').getValue(), '');
    },
  },
  {
    number: 104,
    title:
      'more than 60 writes of a minute are refused with the number 429 or the word quota, and taken a minute later',
    check(assert) {
      const id = book().getId();
      const write = () => api().Values?.update({ values: [['x']] }, id, 'A1', { valueInputOption: 'RAW' });
      let text = '';
      for (let count = 0; count < 130 && text === ''; count += 1) {
        try {
          write();
        } catch (error) {
          text = String(error);
        }
      }
      Utilities.sleep(61_000);
      write();
      assert.ok(/429|quota/i.test(text), text === '' ? '130 writes in a row were taken' : text);
    },
  },
  {
    number: 70,
    title: 'members of enums are themselves, and their names as text and JSON',
    check(assert) {
      const { SHEET } = SpreadsheetApp.ProtectionType;
      assert.equal(String(SHEET), 'SHEET');
      assert.equal(JSON.stringify({ type: SHEET }), '{"type":"SHEET"}');
      assert.ok(SHEET === SpreadsheetApp.ProtectionType.SHEET);
      assert.ok(Number(callWith(Object(SpreadsheetApp.ProtectionType.RANGE), 'compareTo', SHEET)) < 0);
    },
  },
  {
    number: 71,
    title: 'setters of a range list apply to each range and chain',
    check(assert) {
      const sheet = tab();
      sheet.getRangeList(['A1:A2', 'C3']).setValue(4).setFontWeight('bold');
      assert.equal(sheet.getRange('A1:C3').getValues(), [
        [4, '', ''],
        [4, '', ''],
        ['', '', 4],
      ]);
      assert.equal(sheet.getRange('C3').getFontWeight(), 'bold');
    },
  },
];
