/** What every room of the pane may ask for: the workbook, the language and its words, the day, another view. */
import { createContext, useContext, type ReactNode } from 'react';
import { word, type Language, type WordKey } from '../../core/index';
import type { HostWorkbook } from '../../excel/host-workbook';
import type { Platform } from '../office/environment';
import type { AboutExcel } from '../../excel/ask/report';
import type { View } from './views';

export type Say = (key: WordKey, parameters?: Readonly<Record<string, string | number>>) => string;

export interface Pane {
  readonly host: HostWorkbook;
  readonly language: Language;
  /** Words of the catalogue in the pane's language. */
  readonly say: Say;
  readonly platform: Platform;
  /** Which Excel it is, as Office tells it. */
  readonly about: AboutExcel;
  /** ISO. It comes from outside, so that what is shown can be shown again. */
  readonly today: string;
  readonly view: View;
  readonly show: (view: View) => void;
}

const PaneContext = createContext<Pane | undefined>(undefined);

export function PaneProvider({ pane, children }: { readonly pane: Pane; readonly children: ReactNode }) {
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
}

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('No pane around this part.');
  return pane;
}

/** The words of one language. */
export function sayIn(language: Language): Say {
  return (key, parameters) => word(language, key, parameters);
}
