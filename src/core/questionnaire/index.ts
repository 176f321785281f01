/** What is asked: fields, choices, forms, rules and lights as data, in one expression language with three back-ends. */
export { approvalKey, approvalLacks, approvalOfKey, MOST_APPROVALS } from './approval';
export { asksWhetherAnswered, CANNOT_SAY, type Part, surveyShows } from './back-ends';
export {
  connected,
  type Connectives,
  opposite,
  ERRORS_A_FORMULA,
  firstOf,
  type FormulaPlaces,
  FormulaWriter,
  quotedInFormula,
} from './formula';
export { DEFAULT_QUESTIONNAIRE } from './default';
export {
  type Answers,
  BLANK,
  Evaluation,
  holdsKept,
  type Operand,
  sameOperand,
  type Surroundings,
  UNREADABLE,
} from './evaluate';
export {
  callsIn,
  type Comparison,
  type Expression,
  ExpressionError,
  type Name,
  isPast,
  namesIn,
  parseExpression,
  printExpression,
  renamed,
} from './expression';
export { textFormula, valueFormula } from './helper-formula';
export {
  choiceLabel,
  coverOf,
  fieldOf,
  type Form,
  type FormField,
  formOf,
  type FormRule,
  isKpiCount,
  KEPT,
  KEPT_ALL,
  MOST_KPIS,
  type Settings,
} from './instantiate';
export { labelledErrors } from './labelled';
export { parseQuestionnaire, QuestionnaireSchema, questionnaireText } from './parse';
export { type QuestionnaireProblem, QuestionnaireError, wordQuestionnaireProblem } from './problem';
export { type Field, type FormKey, type Questionnaire, type RoleKey, type Rule } from './schema';
