/** One desk for as long as a room is open; its worker starts with the first job. */
import { useEffect, useRef } from 'react';
import type { Desk } from './desk';
import { useWork } from './work';

/** Gives the desk; keep the function, not what it gives. */
export function useDesk(): () => Desk {
  const { createDesk } = useWork();
  const desk = useRef<Desk>();
  useEffect(
    () => () => {
      desk.current?.close();
      desk.current = undefined;
    },
    [],
  );
  return useRef(() => (desk.current ??= createDesk())).current;
}
