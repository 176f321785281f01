import type { Validation } from '../../core/index';
import { addressOf } from '../areas';

/** Cleared, then the rule, then the prompt: in another order Excel drops one of them. */
export function putValidations(sheet: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const validation of validations) {
    const { dataValidation } = sheet.getRange(addressOf(validation.area));
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
