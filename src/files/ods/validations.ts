/** What a cell offers and says when it is chosen: lists, prompts, refusals. */
import type { Validation } from '../../core/index';
import { openCell } from './address';
import { openExpression } from './formula';
import { element, paragraphs } from './markup';

export class Validations {
  private readonly names = new Map<Validation, string>();
  private readonly made: string[] = [];

  /** The name by which cells of the sheet refer to it. */
  name(sheet: string, validation: Validation): string {
    const known = this.names.get(validation);
    if (known !== undefined) return known;
    const name = `val${this.names.size + 1}`;
    this.names.set(validation, name);
    this.made.push(validationOf(name, sheet, validation));
    return name;
  }

  markup(): string {
    return this.made.length === 0 ? '' : element('table:content-validations', {}, this.made.join(''));
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
