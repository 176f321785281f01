/** The heading of a page, in every room. */
import { tokens, type GriffelStyle } from '@fluentui/react-components';

export const TITLE = {
  margin: 0,
  fontSize: tokens.fontSizeBase500,
  lineHeight: tokens.lineHeightBase500,
  fontWeight: tokens.fontWeightSemibold,
  color: tokens.colorBrandForeground1,
} satisfies GriffelStyle;
