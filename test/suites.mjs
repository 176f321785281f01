/**
 * The tests in two lots. The quick ones need nothing but Node: no LibreOffice, no openpyxl, no validator, no Chromium, and nothing
 * that a build made. All others stand here: they need such things, or take their time.
 */
export const REST = [
  // Referees from outside, a browser, or the built program.
  'test/build/site.test.ts',
  'test/cli/letters.test.ts',
  'test/cli/export.test.ts',
  'test/cli/issue-forms.test.ts',
  'test/cli/report.test.ts',
  'test/cli/survey-export.test.ts',
  'test/cli/survey-memory.test.ts',
  'test/cli/survey-import.test.ts',
  'test/cli/survey-versions.test.ts',
  'test/contract/contract.test.ts',
  'test/contract/interrupted.test.ts',
  'test/files/chart/over-pivot.test.ts',
  'test/files/chart/referees.test.ts',
  'test/files/patch/referees.test.ts',
  'test/files/patch/sheets-referees.test.ts',
  'test/files/pivot/figures.test.ts',
  'test/files/pivot/pivot.test.ts',
  'test/files/read/libreoffice.test.ts',
  'test/files/slicer/referees.test.ts',
  'test/files/write/folded.test.ts',
  'test/files/write/write.test.ts',
  'test/scenario/killed.test.ts',
  'test/scenario/user-workbook.test.ts',
  'test/system/*.test.ts',
  'test/workbench/calculate/libreoffice.test.ts',
  // Many runs over, or the library's types.
  'test/cli/survey-round-trip.test.ts',
  'test/cli/survey-servers.test.ts',
  'test/cli/survey-start.test.ts',
  'test/contract/decisions-kept.test.ts',
  'test/contract/performance.test.ts',
  'test/contract/three-periods.test.ts',
  'test/excel/*.test.ts',
  'test/scenario/*.test.ts',
  'test/survey/engine.test.ts',
  'test/taskpane/*.test.tsx',
  'test/workbench/members.test.ts',
];
