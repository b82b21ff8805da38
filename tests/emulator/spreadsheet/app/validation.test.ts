import { emptyTab } from '../tabs';

test('a rule in the making has no criteria yet', () => {
  const { SpreadsheetApp } = emptyTab();
  const builder = SpreadsheetApp.newDataValidation();
  expect([builder.getCriteriaType(), builder.getCriteriaValues(), builder.getHelpText()]).toEqual([
    null,
    [],
    null,
  ]);
  const { CUSTOM_FORMULA, NUMBER_BETWEEN } = SpreadsheetApp.DataValidationCriteria;
  expect(builder.requireFormulaSatisfied('=A1>1').getCriteriaType()).toBe(CUSTOM_FORMULA);
  expect(builder.requireNumberBetween(1, 2).build().getCriteriaType()).toBe(NUMBER_BETWEEN);
});

test('a rule without criteria throws its name where it is set', () => {
  const { SpreadsheetApp, sheet } = emptyTab();
  const rule = SpreadsheetApp.newDataValidation().setHelpText('Pilih').build();
  expect(rule.getCriteriaType()).toBeNull();
  expect(() => sheet.getRange('A1').setDataValidation(rule)).toThrow(
    'SpreadsheetApp.DataValidation without criteria is not emulated',
  );
});
