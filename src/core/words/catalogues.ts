/** All catalogues, one per language. */
import type { Language } from './language';
import { ASK_EN } from './ask.en';
import { ASK_ZH_TW } from './ask.zh-TW';
import { COMMANDS_EN } from './commands.en';
import { COMMANDS_ZH_TW } from './commands.zh-TW';
import { COORDINATE_EN } from './coordinate.en';
import { COORDINATE_ZH_TW } from './coordinate.zh-TW';
import { DASHBOARD_EN } from './dashboard.en';
import { DASHBOARD_ZH_TW } from './dashboard.zh-TW';
import { DECISIONS_EN } from './decisions.en';
import { DECISIONS_ZH_TW } from './decisions.zh-TW';
import { EDITIONS_EN } from './editions.en';
import { EDITIONS_ZH_TW } from './editions.zh-TW';
import { EN } from './en';
import { FILES_EN } from './files.en';
import { FILES_ZH_TW } from './files.zh-TW';
import { FINDINGS_EN } from './findings.en';
import { FINDINGS_ZH_TW } from './findings.zh-TW';
import { GUIDELINE_EN } from './guideline.en';
import { GUIDELINE_ZH_TW } from './guideline.zh-TW';
import { HOST_EN } from './host.en';
import { HOST_ZH_TW } from './host.zh-TW';
import { PANE_EN } from './pane.en';
import { PANE_ZH_TW } from './pane.zh-TW';
import { QUESTIONNAIRE_EN } from './questionnaire.en';
import { QUESTIONNAIRE_ZH_TW } from './questionnaire.zh-TW';
import { SUMMARY_EN } from './summary.en';
import { SUMMARY_ZH_TW } from './summary.zh-TW';
import { SURVEY_EN } from './survey.en';
import { SURVEY_ZH_TW } from './survey.zh-TW';
import { WORKBENCH_EN } from './workbench.en';
import { WORKBENCH_ZH_TW } from './workbench.zh-TW';
import { ZH_TW } from './zh-TW';

const ALL_ZH_TW = {
  ...ZH_TW,
  ...FINDINGS_ZH_TW,
  ...GUIDELINE_ZH_TW,
  ...FILES_ZH_TW,
  ...QUESTIONNAIRE_ZH_TW,
  ...SUMMARY_ZH_TW,
  ...DASHBOARD_ZH_TW,
  ...DECISIONS_ZH_TW,
  ...HOST_ZH_TW,
  ...ASK_ZH_TW,
  ...PANE_ZH_TW,
  ...COORDINATE_ZH_TW,
  ...EDITIONS_ZH_TW,
  ...SURVEY_ZH_TW,
  ...WORKBENCH_ZH_TW,
  ...COMMANDS_ZH_TW,
};

/** Every key of the catalogue; each language has exactly these. */
export type WordKey = keyof typeof ALL_ZH_TW;

export const CATALOGUES: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = {
  'zh-TW': ALL_ZH_TW,
  en: {
    ...EN,
    ...FINDINGS_EN,
    ...GUIDELINE_EN,
    ...FILES_EN,
    ...QUESTIONNAIRE_EN,
    ...SUMMARY_EN,
    ...DASHBOARD_EN,
    ...DECISIONS_EN,
    ...HOST_EN,
    ...ASK_EN,
    ...PANE_EN,
    ...COORDINATE_EN,
    ...EDITIONS_EN,
    ...SURVEY_EN,
    ...WORKBENCH_EN,
    ...COMMANDS_EN,
  },
};
