import { rangeName } from '../../core/index';
import type { Carried } from './grown';
import type { PartOf } from '../host/parts';

/** Cleared, then the rule, then the prompt: in another order Excel drops one of them. */
export function putValidations(sheet: Excel.Worksheet, validations: PartOf<'validations'>): void {
  sheet.getRange().dataValidation.clear();
  for (const validation of validations) {
    const { dataValidation } = sheet.getRange(rangeName(validation.area));
    const strict = validation.list !== undefined && validation.strict === true;
    dataValidation.clear();
    if (validation.list !== undefined) {
      dataValidation.rule = { list: { inCellDropDown: true, source: `=${validation.list}` } };
      dataValidation.ignoreBlanks = true;
    }
    dataValidation.errorAlert = {
      showAlert: strict,
      style: 'Stop',
      title: strict ? (validation.errorTitle ?? '') : '',
      message: strict ? (validation.error ?? '') : '',
    };
    dataValidation.prompt = {
      showPrompt: validation.prompt !== undefined || validation.promptTitle !== undefined,
      title: validation.promptTitle ?? '',
      message: validation.prompt ?? '',
    };
  }
}

export function putCarried({ dataValidation }: Excel.Range, carried: Carried): void {
  const { rule, prompt, errorAlert, ignoreBlanks } = carried;
  dataValidation.clear();
  if (rule !== undefined) dataValidation.rule = rule;
  dataValidation.ignoreBlanks = ignoreBlanks;
  dataValidation.errorAlert = errorAlert;
  dataValidation.prompt = prompt;
}
