/** Validations and highlights of a sheet, as designs state them. */
import { decodeEscapes } from '../../src/files/parts';
import type { Highlight, Validation } from '../../src/core/index';
import { isTrue } from '../../src/files/parts';
import { flagged, optional } from './optional';
import type { RuleFacts, SheetFacts } from './sheet-facts';
import type { OpenedStyles } from './styles';

type Leave = (what: string) => void;

export function validationsOf(facts: SheetFacts, leave: Leave): Validation[] {
  return facts.validations.flatMap((rule) => {
    const made = validation(rule, leave);
    return rule.areas.map((area) => ({ area, ...made }));
  });
}

function validation(rule: RuleFacts, leave: Leave): Omit<Validation, 'area'> {
  const { attributes, formula } = rule;
  const isList = attributes.type === 'list' && !rule.more;
  const strict = isList && isTrue(attributes.showErrorMessage);
  if (isOther(rule, isList, strict)) leave('validation rule');
  const shows = isTrue(attributes.showInputMessage);
  return {
    ...optional('list', isList ? formula : undefined),
    ...flagged('strict', strict),
    ...optional('promptTitle', said(shows, attributes.promptTitle)),
    ...optional('prompt', said(shows, attributes.prompt)),
    ...optional('errorTitle', said(strict, attributes.errorTitle)),
    ...optional('error', said(strict, attributes.error)),
  };
}

/** A design states a list that stops or suggests, or a mere prompt; blanks are always let through. */
function isOther({ attributes }: RuleFacts, isList: boolean, strict: boolean): boolean {
  const { type = 'none', errorStyle = 'stop', showDropDown, allowBlank = '1' } = attributes;
  return (
    (!isList && type !== 'none') ||
    (isList && isTrue(showDropDown)) ||
    !isTrue(allowBlank) ||
    (strict && errorStyle !== 'stop')
  );
}

function said(shown: boolean, text: string | undefined): string | undefined {
  return !shown || text === undefined || text === '' ? undefined : decodeEscapes(text);
}

/** In the order in which they win. */
export function highlightsOf(facts: SheetFacts, styles: OpenedStyles, leave: Leave): Highlight[] {
  const rules = [...facts.rules].sort(
    (a, b) => Number(a.attributes.priority) - Number(b.attributes.priority),
  );
  return rules.flatMap(({ areas, attributes, formula, more }) => {
    const style = styles.highlights[Number(attributes.dxfId ?? -1)];
    if (attributes.type !== 'expression' || more || style === undefined || !isTrue(attributes.stopIfTrue)) {
      leave('conditional format');
      return [];
    }
    return areas.map((area) => ({ area, formula, style }));
  });
}
