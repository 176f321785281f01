/** Fluent's themes in the sheets' one accent colour. Windows' contrast themes are Fluent's own business (`forced-colors`). */
import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Shades of the sheets' accent (`COLORS.accent` of the core's styles, here at 70). */
const ACCENT: BrandVariants = {
  10: '#020810',
  20: '#071C2B',
  30: '#0B2C42',
  40: '#103851',
  50: '#14435F',
  60: '#184968',
  70: '#1B4F72',
  80: '#245E86',
  90: '#33709A',
  100: '#4582AC',
  110: '#5994BC',
  120: '#70A6CA',
  130: '#89B7D7',
  140: '#A4C9E3',
  150: '#C0DAED',
  160: '#DDECF6',
};

/** One typeface in both languages, as the sheets have it; Latin letters and marks first, which Chinese fonts draw wide. */
const FONT =
  "'Segoe UI', -apple-system, BlinkMacSystemFont, 'Microsoft JhengHei UI', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC', sans-serif";

const LIGHT: Theme = {
  ...createLightTheme(ACCENT),
  colorBrandBackground: ACCENT[70],
  colorBrandBackgroundHover: ACCENT[60],
  colorBrandForeground1: ACCENT[70],
  fontFamilyBase: FONT,
};

const DARK: Theme = {
  ...createDarkTheme(ACCENT),
  colorBrandForeground1: ACCENT[120],
  colorBrandForeground2: ACCENT[130],
  colorBrandForegroundLink: ACCENT[130],
  fontFamilyBase: FONT,
};

export function themeOf(dark: boolean): Theme {
  return dark ? DARK : LIGHT;
}

const DARK_SYSTEM = '(prefers-color-scheme: dark)';

/** Office's own theme where it tells one (`dark` given), else the system's, followed while it changes. */
export function useDark(dark: boolean | undefined): boolean {
  const [system, setSystem] = useState(() => matches());
  useEffect(() => {
    const query = globalThis.matchMedia?.(DARK_SYSTEM);
    if (query === undefined) return undefined;
    const follow = () => setSystem(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return dark ?? system;
}

function matches(): boolean {
  return globalThis.matchMedia?.(DARK_SYSTEM).matches ?? false;
}
