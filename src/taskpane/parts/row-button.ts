/** A row of a list that is a button as a whole: flat, as wide as the pane, its focus drawn inside. */
import { tokens, type GriffelStyle } from '@fluentui/react-components';

export const ROW_BUTTON = {
  boxSizing: 'border-box',
  width: '100%',
  padding: '8px 4px',
  border: 'none',
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} satisfies GriffelStyle;
