/** Who does the heavy work: workers, or in a test the same functions in its own thread. */
import { createContext, useContext } from 'react';
import { createReader, type Reader } from '../reader';
import { createDesk, type Desk } from './desk';

export interface Work {
  readonly createReader: () => Reader;
  readonly createDesk: () => Desk;
}

const WorkContext = createContext<Work>({ createReader, createDesk });

export const WorkProvider = WorkContext.Provider;

export function useWork(): Work {
  return useContext(WorkContext);
}
