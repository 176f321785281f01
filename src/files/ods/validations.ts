/** What a cell offers and says when it is chosen: lists, prompts, refusals. */
import type { Validation } from '../../core/index';
import { openCell } from './address';
import { openExpression } from './formula';
import { element, paragraphs } from './markup';
import { Registry } from './registry';

export class Validations {
  private readonly offers = new Registry<Validation>();

  /** The name by which cells of the sheet refer to it. */
  name(sheet: string, validation: Validation): string {
    return this.offers.name(validation, 'val', (name) => validationOf(name, sheet, validation));
  }

  markup(): string {
    const made = this.offers.markup();
    return made === '' ? '' : element('table:content-validations', {}, made);
  }
}

function validationOf(
  name: string,
  sheet: string,
  { area, list, strict, prompt, promptTitle, error, errorTitle }: Validation,
): string {
  const help =
    prompt === undefined && promptTitle === undefined
      ? ''
      : element(
          'table:help-message',
          { 'table:title': promptTitle, 'table:display': 'true' },
          paragraphs(prompt ?? ''),
        );
  const refuses = list !== undefined && strict === true;
  const refusal =
    list === undefined
      ? ''
      : element(
          'table:error-message',
          {
            'table:title': refuses ? errorTitle : undefined,
            'table:display': refuses ? 'true' : 'false',
            'table:message-type': 'stop',
          },
          refuses && error !== undefined ? paragraphs(error) : '',
        );
  return element(
    'table:content-validation',
    {
      'table:name': name,
      'table:condition':
        list === undefined ? undefined : `of:cell-content-is-in-list(${openExpression(list)})`,
      'table:allow-empty-cell': 'true',
      'table:display-list': list === undefined ? undefined : 'unsorted',
      'table:base-cell-address': openCell(sheet, area.top, area.left),
    },
    help + refusal,
  );
}
