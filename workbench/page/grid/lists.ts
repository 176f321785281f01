/** Drop-down lists and prompts of a sheet, for the grid component: one entry per cell, its list written out. */
import { markupText } from '../../../src/core/index';
import type { Area } from '../../../src/core/index';
import type { HostBook } from '../../host/model/book';
import { range } from '../../host/model/grid';
import { listChoices } from '../../host/model/list-choices';
import type { HostValidation, HostSheet } from '../../host/model/sheet';
import { gridText } from './cells';

interface GridValidation {
  readonly type: string;
  readonly type2: string;
  readonly rangeTxt: string;
  /** The choices, separated by commas. */
  readonly value1: string;
  readonly value2: string;
  readonly validity: string;
  readonly remote: boolean;
  readonly prohibitInput: boolean;
  readonly hintShow: boolean;
  readonly hintValue: string;
}

/** A list over whole columns would be a million entries; the grid shows no more rows than this below the used ones. */
export function gridValidations(
  book: HostBook,
  sheet: HostSheet,
  shown: Area,
): Record<string, GridValidation> {
  const entries: Record<string, GridValidation> = {};
  for (const validation of sheet.validations) {
    const entry = entryOf(book, sheet, validation);
    if (entry === undefined) continue;
    for (const area of validation.areas) {
      for (const row of range(area.top, Math.min(area.bottom, shown.bottom))) {
        for (const column of range(area.left, Math.min(area.right, shown.right))) {
          entries[`${row}_${column}`] = entry;
        }
      }
    }
  }
  return entries;
}

function entryOf(book: HostBook, sheet: HostSheet, validation: HostValidation): GridValidation | undefined {
  const choices = listChoices(book, sheet, validation, gridText)?.filter((choice) => choice !== '');
  const { showPrompt, title, message } = validation.prompt;
  const hint = showPrompt ? [title, message].filter((part) => part !== '').join('\n') : '';
  if (choices === undefined && hint === '') return undefined;
  return {
    // The component asks for a rule where there is only a prompt: `validity` without a kind lets everything through.
    type: choices === undefined ? 'validity' : 'dropdown',
    type2: '',
    rangeTxt: '',
    value1: (choices ?? []).join(','),
    value2: '',
    validity: '',
    remote: false,
    // The host refuses what the list does not hold, in the workbook's own words.
    prohibitInput: false,
    hintShow: hint !== '',
    // The component puts the hint into the page as HTML; a workbook's text is text.
    hintValue: markupText(hint).replaceAll('\n', '<br>'),
  };
}
