/** One desk for all parts of a room, for as long as it is open; its worker starts with the first job. */
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import type { Desk } from './desk';
import { useWork } from './work';

const DeskContext = createContext<(() => Desk) | undefined>(undefined);

export function RoomDesk({ children }: { readonly children: ReactNode }) {
  const { createDesk } = useWork();
  const desk = useRef<Desk>();
  useEffect(
    () => () => {
      desk.current?.close();
      desk.current = undefined;
    },
    [],
  );
  const open = useRef(() => (desk.current ??= createDesk())).current;
  return <DeskContext.Provider value={open}>{children}</DeskContext.Provider>;
}

/** Gives the desk; keep the function, not what it gives. */
export function useDesk(): () => Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('No room around this part.');
  return desk;
}
