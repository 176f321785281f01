/** What workbooks say, in English: neither what only the pane says, nor the command line, nor a survey. */
import { DASHBOARD_EN } from '../../core/words/dashboard.en';
import { DECISIONS_EN } from '../../core/words/decisions.en';
import { FILES_EN } from '../../core/words/files.en';
import { FINDINGS_EN } from '../../core/words/findings.en';
import { GUIDELINE_EN } from '../../core/words/guideline.en';
import { HOST_EN } from '../../core/words/host.en';
import { EN } from '../../core/words/en';
import { QUESTIONNAIRE_EN } from '../../core/words/questionnaire.en';
import { SUMMARY_EN } from '../../core/words/summary.en';

export const BOOK = {
  ...DASHBOARD_EN,
  ...DECISIONS_EN,
  ...FILES_EN,
  ...FINDINGS_EN,
  ...GUIDELINE_EN,
  ...HOST_EN,
  ...EN,
  ...QUESTIONNAIRE_EN,
  ...SUMMARY_EN,
};
