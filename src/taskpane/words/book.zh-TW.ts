/** What workbooks say, in Chinese: neither what only the pane says, nor the command line, nor a survey. */
import { DASHBOARD_ZH_TW } from '../../core/words/dashboard.zh-TW';
import { DECISIONS_ZH_TW } from '../../core/words/decisions.zh-TW';
import { FILES_ZH_TW } from '../../core/words/files.zh-TW';
import { FINDINGS_ZH_TW } from '../../core/words/findings.zh-TW';
import { GUIDELINE_ZH_TW } from '../../core/words/guideline.zh-TW';
import { HOST_ZH_TW } from '../../core/words/host.zh-TW';
import { ZH_TW } from '../../core/words/zh-TW';
import { QUESTIONNAIRE_ZH_TW } from '../../core/words/questionnaire.zh-TW';
import { SUMMARY_ZH_TW } from '../../core/words/summary.zh-TW';

export const BOOK = {
  ...DASHBOARD_ZH_TW,
  ...DECISIONS_ZH_TW,
  ...FILES_ZH_TW,
  ...FINDINGS_ZH_TW,
  ...GUIDELINE_ZH_TW,
  ...HOST_ZH_TW,
  ...ZH_TW,
  ...QUESTIONNAIRE_ZH_TW,
  ...SUMMARY_ZH_TW,
};
